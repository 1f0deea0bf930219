using System.Linq.Expressions;
using TypedTap.Linq.Translation;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>Makes elements of rows, with objects that its code captures.</summary>
/// <param name="code">The code.</param>
/// <param name="objects">
/// The objects, with the captured expression that each comes from and its place in that; null for one that is the same in all queries.
/// </param>
internal sealed class ElementMaker<T>(Func<VoTableReader, object?[], T> code, IReadOnlyList<CapturedObject> objects)
{
    private readonly object?[] _values = [.. objects.Select(one => one.Value)];

    public T Make(VoTableReader row) => code(row, _values);

    /// <summary>The same without what is one query's own.</summary>
    public ElementMaker<T> WithoutObjects() => new(code, [.. objects.Select(one => one.From is null ? one : one with { Value = null })]);

    /// <summary>The same with another query's objects.</summary>
    public ElementMaker<T> With(IReadOnlyList<CapturedExpression> captured) => objects.All(one => one.From is null) ? this
        : new(
            code, [.. objects.Select(
                one => one.From is { } from ? one with { Value = CapturedValues.In(captured[from].Original)[one.Place] } : one)]);
}
