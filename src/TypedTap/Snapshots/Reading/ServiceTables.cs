using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>The tables of a service as one of its descriptions has them.</summary>
/// <param name="Set">The tables. Those whose columns were not asked for have null for columns.</param>
/// <param name="IsInParts">Whether only some tables' columns were asked for.</param>
internal sealed record ServiceTables(VosiTableSet Set, bool IsInParts)
{
    /// <summary>Whether schemas come in an order that the service wants, not in that of one answer.</summary>
    public bool HasSchemaOrder { get; init; } = true;

    /// <summary>The same of tables.</summary>
    public bool HasTableOrder { get; init; } = true;

    /// <summary>The same of columns.</summary>
    public bool HasColumnOrder { get; init; } = true;

    /// <summary>Whether foreign keys were told, be it that there are none.</summary>
    public bool HasKeys { get; init; } = true;

    /// <summary>Whether these are not the tables that were asked for first, and may be fewer.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The tables whose foreign keys are not known, because no document about them was to be had.</summary>
    public IReadOnlySet<string> WithoutKeys { get; init; } = new HashSet<string>();
}
