namespace TypedTap.Metadata;

/// <summary>
/// Units of many columns, each spelling of them read once: a table of a hundred columns has a handful. Not for several threads.
/// </summary>
public sealed class TapUnits
{
    private readonly Dictionary<string, TapUnit?> _known = new(StringComparer.Ordinal);

    /// <summary>The unit of a text as <see cref="TapUnit.TryParse"/> has it, or null if it is none that is known.</summary>
    public TapUnit? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!_known.TryGetValue(text!, out var unit))
        {
            _ = TapUnit.TryParse(text, out unit);
            _known.Add(text!, unit);
        }

        return unit;
    }
}
