using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

internal static class TestTable
{
    public static EngineTable Of(string columns, IReadOnlyList<object?[]> rows)
    {
        var declared = columns.Split(", ").Select(Column).ToList();
        var builders = declared.ConvertAll(column => ColumnBuilder.For(column.Type));
        foreach (var row in rows)
        {
            for (var i = 0; i < builders.Count; i++)
                builders[i].AddBoxed(row[i] is int integer ? (long)integer : row[i]);
        }

        return new EngineTable(declared, [.. builders.Select(builder => builder.ToValues())], rows.Count);
    }

    private static EngineColumn Column(string declaration)
    {
        var at = declaration.LastIndexOf(' ');
        var name = declaration[..at];
        return new EngineColumn(
            AdqlIdentifier.Unquote(name), Type(declaration[(at + 1)..])) { IsDelimited = AdqlIdentifier.IsDelimited(name) };
    }

    private static EngineType Type(string name) => name switch
    {
        "short" => EngineType.Short,
        "int" => EngineType.Int,
        "long" => EngineType.Long,
        "float" => EngineType.Float,
        "double" => EngineType.Double,
        "text" => EngineType.Text,
        "boolean" => EngineType.Boolean,
        "timestamp" => EngineType.Timestamp,
        "point" => EngineType.Point,
        _ => throw new ArgumentException($"No type {name}.", nameof(name)),
    };
}
