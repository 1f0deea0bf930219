namespace TypedTap.Conformance.Votable;

/// <summary>By which getter of the reader the cells of a column are asked for.</summary>
internal enum CellKind
{
    Text,
    Boolean,
    Bit,
    UnsignedByte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    SingleComplex,
    DoubleComplex,
}
