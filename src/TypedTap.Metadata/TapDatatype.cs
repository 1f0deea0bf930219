using System.Runtime.InteropServices;

namespace TypedTap.Metadata;

/// <summary>The datatype names of all vocabularies. A kind of null means that the name is blank or unknown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TapDatatype(TapTypeKind? Kind, bool IsArray = false)
{
    /// <summary>The spellings of VOTable first: nearly all columns have one of them, and each is asked for its type many times.</summary>
    public static TapDatatype Parse(string? datatype) => datatype switch
    {
        "double" => new(TapTypeKind.Double),
        "float" => new(TapTypeKind.Float),
        "int" => new(TapTypeKind.Int),
        "long" => new(TapTypeKind.Long),
        "short" => new(TapTypeKind.Short),
        "char" => new(TapTypeKind.String),
        "boolean" => new(TapTypeKind.Boolean),
        _ => ParseAny(datatype),
    };

    private static TapDatatype ParseAny(string? datatype) => Normalize(datatype) switch
    {
        "BOOLEAN" => new(TapTypeKind.Boolean),
        "BIT" => new(TapTypeKind.Bit),
        "UNSIGNEDBYTE" or "TINYINT" => new(TapTypeKind.UnsignedByte),
        "SHORT" or "SMALLINT" => new(TapTypeKind.Short),
        "INT" or "INTEGER" => new(TapTypeKind.Int),
        "LONG" or "BIGINT" => new(TapTypeKind.Long),
        "FLOAT" or "REAL" => new(TapTypeKind.Float),
        "DOUBLE" or "DOUBLE PRECISION" => new(TapTypeKind.Double),
        "FLOATCOMPLEX" => new(TapTypeKind.FloatComplex),
        "DOUBLECOMPLEX" => new(TapTypeKind.DoubleComplex),
        "CHAR" or "UNICODECHAR" or "VARCHAR" or "CHARACTER" or "CHARACTER VARYING" or "CLOB" => new(TapTypeKind.String),
        "TIMESTAMP" or "DATE" => new(TapTypeKind.Timestamp),
        "POINT" => new(TapTypeKind.Point),
        "CIRCLE" => new(TapTypeKind.Circle),
        "POLYGON" => new(TapTypeKind.Polygon),
        "REGION" => new(TapTypeKind.Region),
        "BLOB" or "BINARY" or "VARBINARY" => new(TapTypeKind.UnsignedByte, IsArray: true),
        _ => default,
    };

    /// <summary>
    /// A datatype or xtype in upper case, without prefix <c>adql:</c> and without a length: <c>adql:VARCHAR(32)</c> is <c>VARCHAR</c>.
    /// </summary>
    public static string Normalize(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        var text = name!.Trim().ToUpperInvariant();
        if (text.StartsWith("ADQL:", StringComparison.Ordinal))
            text = text.Substring("ADQL:".Length);
        var length = text.IndexOf('(');
        return (length < 0 ? text : text.Substring(0, length)).Trim();
    }
}
