using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>The datatypes as the standard writes them (VOTable 1.4, section 2.1); names are case-sensitive.</summary>
internal static class DatatypeNames
{
    /// <summary>The name; that of text for an unknown one.</summary>
    public static string Of(VoTableDatatype type) => type switch
    {
        VoTableDatatype.Boolean => "boolean",
        VoTableDatatype.Bit => "bit",
        VoTableDatatype.UnsignedByte => "unsignedByte",
        VoTableDatatype.Short => "short",
        VoTableDatatype.Int => "int",
        VoTableDatatype.Long => "long",
        VoTableDatatype.UnicodeChar => "unicodeChar",
        VoTableDatatype.Float => "float",
        VoTableDatatype.Double => "double",
        VoTableDatatype.FloatComplex => "floatComplex",
        VoTableDatatype.DoubleComplex => "doubleComplex",
        _ => "char",
    };
}
