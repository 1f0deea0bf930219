using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>The tables of a service as one of its descriptions has them.</summary>
/// <param name="Set">The tables. Those whose columns were not asked for have null for columns.</param>
/// <param name="IsInParts">Whether only some tables' columns were asked for.</param>
internal sealed record ServiceTables(VosiTableSet Set, bool IsInParts)
{
    /// <summary>What the service has no place for.</summary>
    public UnplacedRows Unplaced { get; init; } = UnplacedRows.None;

    /// <summary>Whether foreign keys were told, be it that there are none.</summary>
    public bool HasKeys { get; init; } = true;

    /// <summary>Whether these are not the tables that were asked for first, and may be fewer.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The tables whose columns nobody wants.</summary>
    public IReadOnlySet<string> NotWanted { get; init; } = new HashSet<string>();

    /// <summary>The tables that were asked for no row, and answered.</summary>
    public IReadOnlySet<string> Answered { get; init; } = new HashSet<string>();

    /// <summary>The tables that were asked and refused.</summary>
    public IReadOnlySet<string> Refused { get; init; } = new HashSet<string>();

    /// <summary>The tables whose foreign keys are not known, because no document about them was to be had.</summary>
    public IReadOnlySet<string> WithoutKeys { get; init; } = new HashSet<string>();
}
