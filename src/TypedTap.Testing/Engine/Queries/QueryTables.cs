using System.Collections.Immutable;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Finds the tables that FROM names: those of WITH before those of the service.</summary>
internal sealed class QueryTables(EngineDatabase database, ImmutableList<CommonTable> common)
{
    public QueryTables With(CommonTable table) => new(database, common.Add(table));

    public CommonTable? FindCommon(string written) => common.FindLast(table => EngineNames.AreSame(table.Name, written));

    /// <exception cref="EngineException">There is no such table.</exception>
    public ScopeSource Source(AdqlTable table, int position)
    {
        var name = table.Alias ?? table.Name.Last;
        var shown = table.Alias is null ? table.Name : null;
        if (table.Name.Parts.Count == 1 && FindCommon(table.Name.Last) is { } found)
        {
            if (found.Plan is null)
            {
                throw new EngineException(
                    $"The query of {found.Name} in WITH names {found.Name} itself: recursive queries are not part of ADQL.", table.Span);
            }

            return new ScopeSource(position, name, shown, found.Rows);
        }

        if (!database.TryFindTable(table.Name, out var rows))
            throw new EngineException($"There is no table {table.Name}. TAP_SCHEMA.tables lists the tables that there are.", table.Span);
        return new ScopeSource(position, name, shown, rows) { IsStored = true };
    }
}
