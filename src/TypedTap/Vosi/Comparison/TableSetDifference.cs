using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>Something in which <c>/tables</c> and TAP_SCHEMA of a service differ.</summary>
/// <param name="Kind">What.</param>
/// <param name="Schema">The schema concerned, as published.</param>
/// <param name="Table">The table concerned, as published; null when it is the schema.</param>
/// <param name="Column">The column concerned, as published, or the foreign key; null when it is the table.</param>
/// <param name="Vosi">What <c>/tables</c> says; null when it says nothing.</param>
/// <param name="TapSchema">What TAP_SCHEMA says; null when it says nothing.</param>
public sealed record TableSetDifference(
    TableSetDifferenceKind Kind,
    string Schema,
    string? Table,
    string? Column,
    string? Vosi,
    string? TapSchema)
{
    private const int ShownLength = 80;

    /// <summary>The difference on one line.</summary>
    public override string ToString()
    {
        var place = Column is null ? Table ?? Schema : $"{Table} {Column}";
        return $"{ServerText.Clean(place, 200)}: {Kind}: /tables {Shown(Vosi)}, TAP_SCHEMA {Shown(TapSchema)}";
    }

    private static string Shown(string? text) => text is null ? "has none" : $"'{ServerText.Clean(text, ShownLength)}'";
}
