namespace TypedTap.Votable.Cells;

/// <summary>The datatypes of VOTable 1.4, section 2.1.</summary>
internal enum VoTableDatatype : byte
{
    /// <summary>A name that no standard knows; its text can be read, its binary form cannot.</summary>
    Unknown,
    Boolean,
    Bit,
    UnsignedByte,
    Short,
    Int,
    Long,
    Char,
    UnicodeChar,
    Float,
    Double,
    FloatComplex,
    DoubleComplex,
}
