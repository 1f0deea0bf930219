namespace TypedTap.Votable.Cells;

/// <summary>Names and sizes of the datatypes.</summary>
internal static class Datatypes
{
    /// <summary>Reads a name in any case; also the non-standard ones met in the wild.</summary>
    public static VoTableDatatype Parse(string name) => name.ToUpperInvariant() switch
    {
        "BOOLEAN" or "BOOL" => VoTableDatatype.Boolean,
        "BIT" => VoTableDatatype.Bit,
        "UNSIGNEDBYTE" or "BYTE" => VoTableDatatype.UnsignedByte,
        "SHORT" or "INT16" => VoTableDatatype.Short,
        "INT" or "INTEGER" or "INT32" => VoTableDatatype.Int,
        "LONG" or "INT64" => VoTableDatatype.Long,
        "CHAR" or "STRING" => VoTableDatatype.Char,
        "UNICODECHAR" or "UNICODESTRING" => VoTableDatatype.UnicodeChar,
        "FLOAT" or "FLOAT32" => VoTableDatatype.Float,
        "DOUBLE" or "FLOAT64" => VoTableDatatype.Double,
        "FLOATCOMPLEX" => VoTableDatatype.FloatComplex,
        "DOUBLECOMPLEX" => VoTableDatatype.DoubleComplex,
        _ => VoTableDatatype.Unknown,
    };

    /// <summary>Whether a name without array size means a string of any length.</summary>
    public static bool IsStringName(string name) =>
        name.Equals("string", StringComparison.OrdinalIgnoreCase) || name.Equals("unicodeString", StringComparison.OrdinalIgnoreCase);

    /// <summary>Bytes of one component in BINARY: a complex number has two, bits are counted otherwise.</summary>
    public static int ComponentBytes(this VoTableDatatype type) => type switch
    {
        VoTableDatatype.Short or VoTableDatatype.UnicodeChar => 2,
        VoTableDatatype.Int or VoTableDatatype.Float or VoTableDatatype.FloatComplex => 4,
        VoTableDatatype.Long or VoTableDatatype.Double or VoTableDatatype.DoubleComplex => 8,
        _ => 1,
    };

    public static bool IsText(this VoTableDatatype type) =>
        type is VoTableDatatype.Char or VoTableDatatype.UnicodeChar or VoTableDatatype.Unknown;

    public static bool IsComplex(this VoTableDatatype type) => type is VoTableDatatype.FloatComplex or VoTableDatatype.DoubleComplex;

    public static bool IsFloating(this VoTableDatatype type) =>
        type is VoTableDatatype.Float or VoTableDatatype.Double || type.IsComplex();

    public static bool IsInteger(this VoTableDatatype type) =>
        type is VoTableDatatype.UnsignedByte or VoTableDatatype.Short or VoTableDatatype.Int or VoTableDatatype.Long;
}
