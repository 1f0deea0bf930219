using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Database;

/// <summary>Tables of a database as queries see them.</summary>
internal static class Engines
{
    public static EngineTable Table(this EmbeddedDatabase database, string name) =>
        database.ToEngine([]).TryFindTable(AdqlTableName.Parse(name), out var table) ? table : throw new KeyNotFoundException(name);

    public static object?[] Column(this EngineTable table, string name)
    {
        var ordinal = table.Columns.ToList().FindIndex(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return [.. Enumerable.Range(0, table.RowCount).Select(row => table.Values[ordinal].Box(row))];
    }

    public static EngineType TypeOf(this EngineTable table, string name) =>
        table.Columns.Single(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Type;
}
