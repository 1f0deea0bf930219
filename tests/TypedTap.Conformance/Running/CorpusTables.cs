using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Conformance.Running;

/// <summary>
/// Small tables with rows that are made up, of the columns that a schema of a corpus has: values repeat, so that joins and groups find
/// something, and some are NULL.
/// </summary>
internal static class CorpusTables
{
    private const int Rows = 14;
    private static readonly DateTime Start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static EngineTable Of(AdqlTableInfo table)
    {
        var columns = table.Columns.Select(ColumnOf).ToArray();
        var values = columns.Select((column, at) => ValuesOf(column.Type, at)).ToArray();
        return new EngineTable(columns, values, Rows);
    }

    private static EngineColumn ColumnOf(AdqlColumnInfo column) => new(AdqlIdentifier.Unquote(column.Name), TypeOf(column.Type))
    {
        IsDelimited = AdqlIdentifier.IsDelimited(column.Name),
        Unit = column.Unit,
        Ucd = column.Ucd,
    };

    private static EngineType TypeOf(AdqlType type) => type.Kind switch
    {
        AdqlTypeKind.Boolean => EngineType.Boolean,
        AdqlTypeKind.SmallInt => EngineType.Short,
        AdqlTypeKind.Integer => EngineType.Int,
        AdqlTypeKind.BigInt => EngineType.Long,
        AdqlTypeKind.Real => EngineType.Float,
        AdqlTypeKind.Double => EngineType.Double,
        AdqlTypeKind.UnicodeText => EngineType.UnicodeText,
        AdqlTypeKind.Timestamp => EngineType.Timestamp,
        AdqlTypeKind.Point => EngineType.Point,
        AdqlTypeKind.Circle => EngineType.Circle,
        AdqlTypeKind.Polygon => EngineType.Polygon,
        AdqlTypeKind.Region => EngineType.Region,
        AdqlTypeKind.Interval => new EngineType(EngineKind.Array, "double", "2", "interval"),
        AdqlTypeKind.Array => new EngineType(EngineKind.Array, "double", "*"),
        _ => EngineType.Text,
    };

    private static ColumnValues ValuesOf(EngineType type, int at)
    {
        var builder = ColumnBuilder.For(type);
        for (var row = 0; row < Rows; row++)
            builder.AddBoxed((row + at) % 7 == 3 ? null : ValueOf(type, row));
        return builder.ToValues();
    }

    private static object ValueOf(EngineType type, int row) => type.Kind switch
    {
        EngineKind.Boolean => row % 2 == 0,
        EngineKind.Integer => (long)(row % 5),
        EngineKind.Number => 0.5 + (row % 6),
        EngineKind.Text => "text " + (row % 4),
        EngineKind.Timestamp => Start.AddDays(row % 5),
        EngineKind.Shape when type == EngineType.Point => (ISkyShape)new SkyPoint(10 * row, row),
        EngineKind.Shape when type == EngineType.Circle => SkyCircle.FromDegrees(10 * row, row, 1),
        EngineKind.Shape => SkyPolygon.FromDegrees(10 * row, 0, (10 * row) + 5, 0, (10 * row) + 5, 5),
        _ => new double[] { row % 3, (row % 3) + 1.5 },
    };
}
