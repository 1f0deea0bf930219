using TypedTap.Adql;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Which table of FROM a qualifier means.</summary>
internal static class SourceNames
{
    public static bool IsMeant(AdqlTableName written, ScopeSource source, EngineDatabase database)
    {
        if (source.Table is not { } table)
            return written.Parts.Count == 1 && EngineNames.AreSame(written.Last, source.Name);
        if (EngineNames.Means(written, table))
            return true;
        // FROM obscore, and then ivoa.obscore.s_ra: right, if that is where obscore was found.
        return written.Parts.Count > table.Parts.Count && EngineNames.Means(table, written)
            && database.TryFindTable(written, out var found) && ReferenceEquals(found, source.Rows);
    }
}
