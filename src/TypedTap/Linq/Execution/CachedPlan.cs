using TypedTap.Linq.Translation;

namespace TypedTap.Linq.Execution;

/// <summary>A plan, and what it depends on.</summary>
/// <param name="captured">The captured values that it was made with.</param>
internal abstract class CachedPlan(IReadOnlyList<CapturedExpression> captured)
{
    private readonly (int Index, object? Value)[] _values = [.. captured.Where(one => one.Use == CapturedUse.Value).Select(
        one => (one.Index, one.Value))];
    private readonly (int Index, Type Type)[] _types = [.. captured.Where(one => one.Use == CapturedUse.Type).Select(
        one => (one.Index, one.Value!.GetType()))];

    private readonly (int Index, int Count, Type Type)[] _lists =
        [.. captured.Where(one => one.Use == CapturedUse.Items).Select(one => (one.Index, one.Items!.Count, one.Items[0].GetType()))];

    /// <summary>Whether what a plan depends on can be compared: nulls and plain values, not lists and other objects.</summary>
    public static bool CanBeKept(IReadOnlyList<CapturedExpression> captured) =>
        captured.All(one => one.Use != CapturedUse.Value || CapturedValues.IsWrittenInCode(one.Value));

    /// <summary>Whether a query with these values gets the same plan.</summary>
    public bool Agrees(IReadOnlyList<CapturedExpression> others)
    {
        try
        {
            // Values first: of "min == null || r.Ra > min.Value" the second must not be looked at where the first decides.
            return Array.TrueForAll(_values, one => WrittenValue.IsSame(one.Value, others[one.Index].Value))
                && Array.TrueForAll(_types, one => others[one.Index].Value?.GetType() == one.Type)
                && Array.TrueForAll(
                    _lists, one => others[one.Index].Items is { } items && items.Count == one.Count && items[0].GetType() == one.Type);
        }
#pragma warning disable CA1031 // The author's code failed; if the translator needs its value, it fails again there, and is told.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
