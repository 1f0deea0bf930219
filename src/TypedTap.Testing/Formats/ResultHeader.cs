using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>What an answer says beside its rows. Only VOTables have a place for all of it.</summary>
/// <param name="Query">The query that was run.</param>
/// <param name="MaxRec">How many rows were asked for at most; null for no limit.</param>
internal sealed record ResultHeader(string Query, long? MaxRec)
{
    /// <summary>Further INFOs of the results.</summary>
    public IReadOnlyList<VoTableInfo> Infos { get; init; } = [];

    /// <summary>
    /// What the query failed with after the rows that there are (DALI 1.1 section 4.4.1); null where it did not. VOTable and JSON say it.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>Services that take values of a column; those whose column the result lacks are left out.</summary>
    public IReadOnlyList<ServiceDescriptor> Services { get; init; } = [];
}
