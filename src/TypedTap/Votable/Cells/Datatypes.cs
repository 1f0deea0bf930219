namespace TypedTap.Votable.Cells;

/// <summary>Names and sizes of the datatypes.</summary>
internal static class Datatypes
{
    /// <summary>In the order of <see cref="VoTableDatatype"/>.</summary>
    private static readonly string[] StandardNames =
        ["", "boolean", "bit", "unsignedByte", "short", "int", "long", "char", "unicodeChar", "float", "double", "floatComplex", "doubleComplex"];

    /// <summary>Reads a name in any case; also the non-standard ones met in the wild.</summary>
    public static VoTableDatatype Parse(string name) => name.ToUpperInvariant() switch
    {
        "BOOLEAN" or "BOOL" => VoTableDatatype.Boolean,
        "BIT" => VoTableDatatype.Bit,
        "UNSIGNEDBYTE" or "BYTE" => VoTableDatatype.UnsignedByte,
        "SHORT" or "INT16" => VoTableDatatype.Short,
        "INT" or "INTEGER" or "INT32" or "UNSIGNEDSHORT" => VoTableDatatype.Int,
        "LONG" or "INT64" or "UNSIGNEDINT" => VoTableDatatype.Long,
        "CHAR" or "STRING" => VoTableDatatype.Char,
        "UNICODECHAR" or "UNICODESTRING" => VoTableDatatype.UnicodeChar,
        "FLOAT" or "FLOAT32" => VoTableDatatype.Float,
        "DOUBLE" or "FLOAT64" => VoTableDatatype.Double,
        "FLOATCOMPLEX" => VoTableDatatype.FloatComplex,
        "DOUBLECOMPLEX" => VoTableDatatype.DoubleComplex,
        _ => VoTableDatatype.Unknown,
    };

    /// <summary>Whether a name tells of values that another type holds, which leaves open how many bytes they have.</summary>
    public static bool IsAmbiguousInBinary(string name) => name.StartsWith("unsigned", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("unsignedByte", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name without array size means a string of any length.</summary>
    public static bool IsStringName(string name) =>
        name.Equals("string", StringComparison.OrdinalIgnoreCase) || name.Equals("unicodeString", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is one of the standard's, spelled as there.</summary>
    public static bool IsStandardName(string name) => Array.IndexOf(StandardNames, name) > 0;

    /// <summary>The standard's name.</summary>
    public static string StandardName(VoTableDatatype type) => StandardNames[(int)type];

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
