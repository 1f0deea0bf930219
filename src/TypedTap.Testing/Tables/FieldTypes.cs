using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Writing;

namespace TypedTap.Testing.Tables;

/// <summary>Columns as VOTables, snapshots and the engine describe them.</summary>
internal static class FieldTypes
{
    /// <summary>The column that a FIELD of a VOTable becomes. Datatypes that nobody knows are text.</summary>
    public static EngineColumn ColumnOf(VoTableField field) => new(AdqlIdentifier.Unquote(field.Name), TypeOf(field))
    {
        IsDelimited = NeedsQuotes(field.Name),
        Unit = field.Unit,
        Ucd = field.Ucd,
        Utype = field.Utype,
        Description = field.Description,
    };

    /// <summary>The column that a column of a snapshot becomes: published datatypes of any vocabulary are VOTable's then.</summary>
    public static EngineColumn ColumnOf(TapColumnInfo column)
    {
        var field = TableFields.Of(column) with { Name = column.Name, Description = column.Description };
        return ColumnOf(TapType.Of(column).Kind == TapTypeKind.String ? field with { Arraysize = column.Arraysize } : field);
    }

    /// <summary>The datatype, arraysize and xtype that a service publishes for a column of a snapshot: as they are given where they are
    /// VOTable's, and those of answers where the archive has words of its own.</summary>
    public static (string Datatype, string? Arraysize, string? Xtype) Published(TapColumnInfo column)
    {
        if (string.Equals(DatatypeNames.Of(Datatypes.Parse(column.Datatype)), column.Datatype, StringComparison.Ordinal)
            && ColumnShape.TryParse(column.Arraysize, out _))
        {
            return (column.Datatype, column.Arraysize, column.Xtype);
        }

        var type = ColumnOf(column).Type;
        return (type.Datatype, type.Arraysize, type.Xtype);
    }

    /// <summary>A column as TAP_SCHEMA describes it.</summary>
    public static TapColumnInfo InfoOf(EngineColumn column) => new()
    {
        Name = column.IsDelimited ? AdqlIdentifier.Quote(column.Name) : column.Name,
        Datatype = column.Type.Datatype,
        Arraysize = column.Type.Arraysize,
        Xtype = column.Type.Xtype,
        Unit = column.Unit,
        Ucd = column.Ucd,
        Utype = column.Utype,
        Description = column.Description,
    };

    public static EngineType TypeOf(VoTableField field)
    {
        var type = TapType.Of(field.Datatype, field.Arraysize, field.Xtype);
        var text = field.Datatype.EndsWith("unicodeChar", StringComparison.OrdinalIgnoreCase) ? "unicodeChar" : "char";
        return type.Kind switch
        {
            TapTypeKind.Boolean or TapTypeKind.Bit => EngineType.Boolean,
            TapTypeKind.UnsignedByte => new EngineType(EngineKind.Integer, "unsignedByte"),
            TapTypeKind.Short => EngineType.Short,
            TapTypeKind.Int => EngineType.Int,
            TapTypeKind.Long => EngineType.Long,
            TapTypeKind.Float => EngineType.Float,
            TapTypeKind.Double => EngineType.Double,
            TapTypeKind.FloatComplex => new EngineType(EngineKind.Array, "floatComplex", field.Arraysize),
            TapTypeKind.DoubleComplex => new EngineType(EngineKind.Array, "doubleComplex", field.Arraysize),
            TapTypeKind.Timestamp => new EngineType(EngineKind.Timestamp, text, "*", "timestamp"),
            TapTypeKind.Guid => new EngineType(EngineKind.Text, text, "36", "uuid"),
            TapTypeKind.Point or TapTypeKind.Circle or TapTypeKind.Polygon or TapTypeKind.Region => ShapeOf(type.Kind, field, text),
            TapTypeKind.Interval => new EngineType(EngineKind.Array, Numbers(field.Datatype), "2", "interval"),
            TapTypeKind.IntervalArray => new EngineType(EngineKind.Array, Numbers(field.Datatype), field.Arraysize ?? "*", field.Xtype),
            TapTypeKind.Array => ArrayOf(type.Element, field, text),
            _ => new EngineType(EngineKind.Text, text, Width(field.Arraysize), field.Xtype),
        };
    }

    // How long texts are, or may be: 8, 8*. A char without an arraysize would be one character, and services mean any text by it.
    private static string Width(string? arraysize) =>
        ColumnShape.TryParse(arraysize, out var shape) && shape is { Dimensions: 1, Count: not 1 } ? arraysize!.Trim() : "*";

    // A cell of numbers or one of text, as the column had it: answers have the same.
    private static EngineType ShapeOf(TapTypeKind kind, VoTableField field, string text) => Datatypes.Parse(field.Datatype) switch
    {
        VoTableDatatype.Float => new EngineType(EngineKind.Shape, "float", field.Arraysize, field.Xtype),
        VoTableDatatype.Double => new EngineType(EngineKind.Shape, "double", field.Arraysize, field.Xtype),
        VoTableDatatype.Char or VoTableDatatype.UnicodeChar => new EngineType(EngineKind.Shape, text, "*", field.Xtype),
        _ => kind switch
        {
            TapTypeKind.Point => EngineType.Point,
            TapTypeKind.Circle => EngineType.Circle,
            TapTypeKind.Polygon => EngineType.Polygon,
            _ => EngineType.Region,
        },
    };

    private static EngineType ArrayOf(TapTypeKind? element, VoTableField field, string text) => element switch
    {
        TapTypeKind.String => new EngineType(EngineKind.Array, text, field.Arraysize, field.Xtype),
        _ => new EngineType(EngineKind.Array, Numbers(field.Datatype), field.Arraysize ?? "*", field.Xtype),
    };

    private static string Numbers(string datatype) =>
        Datatypes.Parse(datatype) is var type && type == VoTableDatatype.Unknown ? "unsignedByte" : DatatypeNames.Of(type);

    // A reserved word can only be written in quotes, and then its case counts.
    private static bool NeedsQuotes(string name) =>
        AdqlIdentifier.IsDelimited(name) || !AdqlIdentifier.IsRegular(name) || AdqlIdentifier.IsReserved(name);
}
