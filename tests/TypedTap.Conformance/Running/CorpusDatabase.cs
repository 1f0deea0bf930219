using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Conformance.Running;

/// <summary>The tables of a schema of a corpus. It has no functions but those that every embedded service has.</summary>
internal sealed class CorpusDatabase(IReadOnlyList<AdqlTableInfo> tables) : EngineDatabase
{
    private readonly List<(AdqlTableName Name, EngineTable Rows)> _tables = [.. tables.Select(
        table => (table.Name, CorpusTables.Of(table)))];

    public override bool TryFindTable(AdqlTableName name, [NotNullWhen(true)] out EngineTable? table)
    {
        table = _tables.Find(candidate => Matches(candidate.Name, name)).Rows;
        return table is not null;
    }

    public override IReadOnlyList<EngineFunction> FindFunctions(string name) => [];

    // A catalog is of no account here.
    private static bool Matches(AdqlTableName table, AdqlTableName wanted) =>
        Matches(table.Last, wanted.Last) && (wanted.Schema is null || (table.Schema is { } schema && Matches(schema, wanted.Schema)));

    private static bool Matches(string published, string written) => string.Equals(
        AdqlIdentifier.Unquote(published), AdqlIdentifier.Unquote(written),
        AdqlIdentifier.IsDelimited(written) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
