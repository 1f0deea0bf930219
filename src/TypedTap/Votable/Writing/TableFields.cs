using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Turns columns of TAP_SCHEMA into FIELDs. What counts is the type of the property: archives announce datatypes in several
/// vocabularies, and sizes of strings that their own values exceed.
/// </summary>
internal static class TableFields
{
    public static ValueList<VoTableField> Of(TapTableMapping table)
    {
        var fields = new VoTableField[table.Columns.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = Of(table.Columns[i].Column);
        return ValueList.ToValueList(fields);
    }

    public static VoTableField Of(TapColumnInfo column)
    {
        var type = TapType.Of(column);
        var (datatype, arraysize, xtype) = Declare(type, column);
        return new VoTableField
        {
            Name = AdqlIdentifier.Unquote(column.Name),
            Datatype = datatype,
            Arraysize = arraysize,
            Xtype = xtype,
            Unit = column.Unit,
            Ucd = column.Ucd,
            Utype = column.Utype,
        };
    }

    private static (string Datatype, string? Arraysize, string? Xtype) Declare(TapType type, TapColumnInfo column) => type.Kind switch
    {
        TapTypeKind.Array when type.Element == TapTypeKind.String => (Text(column), column.Arraysize, column.Xtype),
        TapTypeKind.Array => (Scalar(type.Element), Size(column.Arraysize, "*"), column.Xtype),
        TapTypeKind.Timestamp => ("char", "*", "timestamp"),
        TapTypeKind.Guid => ("char", "36", "uuid"),
        TapTypeKind.Interval => ("double", "2", "interval"),
        TapTypeKind.IntervalArray => ("double", Size(column.Arraysize, "*"), column.Xtype),
        TapTypeKind.Point => IsText(column) ? (Text(column), "*", column.Xtype) : ("double", "2", "point"),
        TapTypeKind.Circle => IsText(column) ? (Text(column), "*", column.Xtype) : ("double", "3", "circle"),
        TapTypeKind.Polygon => IsText(column) ? (Text(column), "*", column.Xtype) : ("double", "*", "polygon"),
        TapTypeKind.Region => (Text(column), "*", column.Xtype ?? "adql:REGION"),
        TapTypeKind.String => (Text(column), "*", column.Xtype),
        _ => (Scalar(type.Kind), null, column.Xtype),
    };

    private static string Scalar(TapTypeKind? kind) => kind switch
    {
        TapTypeKind.Boolean => "boolean",
        TapTypeKind.Bit => "bit",
        TapTypeKind.UnsignedByte => "unsignedByte",
        TapTypeKind.Short => "short",
        TapTypeKind.Int => "int",
        TapTypeKind.Long => "long",
        TapTypeKind.Float => "float",
        TapTypeKind.FloatComplex => "floatComplex",
        TapTypeKind.DoubleComplex => "doubleComplex",
        _ => "double",
    };

    private static string Text(TapColumnInfo column) =>
        column.Datatype.EndsWith("unicodeChar", StringComparison.OrdinalIgnoreCase) ? "unicodeChar" : "char";

    private static bool IsText(TapColumnInfo column) => TapType.Of(column.Datatype, arraysize: "*", xtype: null).Kind == TapTypeKind.String;

    private static string Size(string? arraysize, string otherwise) =>
        ColumnShape.TryParse(arraysize, out var shape) && shape.Dimensions > 0 ? arraysize!.Trim() : otherwise;
}
