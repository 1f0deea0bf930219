using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Snapshots;

/// <summary>What is to be read of a service, and into which file.</summary>
public sealed record TapSnapshotRequest
{
    /// <summary>The snapshot file, <c>NAME.tap.json</c>; it need not exist.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Patterns of the tables whose columns are wanted of a service in parts (<see cref="TablePattern"/>); empty for all. A service that
    /// fits into one file is always read whole.
    /// </summary>
    public ValueList<string> Tables { get; init => field = value ?? []; } = [];

    /// <summary>Patterns of tables that are not wanted, though <see cref="Tables"/> asks for them.</summary>
    public ValueList<string> Exclude { get; init => field = value ?? []; } = [];

    /// <summary>How C# names are made; null for what the file says, or PascalCase for a new one.</summary>
    public NamingStyle? Naming { get; init; }

    /// <summary>Where the tables are read.</summary>
    public TapSnapshotSource Source { get; init; }

    /// <summary>
    /// True to ask each table that <see cref="Tables"/> and <see cref="Exclude"/> name for no row (<c>MAXREC=0</c>): types that its answer
    /// has otherwise are taken and reported. A table without columns is always asked; one that is not asked keeps what it answered before.
    /// </summary>
    public bool Probe { get; init; }

    /// <summary>
    /// How old the file may say it is: where it is older and the service has not changed, a refresh writes the time of reading alone. Null
    /// to leave such a file untouched.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>From how many tables on a new snapshot is written in parts: an index and a file for each schema.</summary>
    public int PartsFrom { get; init; } = 1_000;
}
