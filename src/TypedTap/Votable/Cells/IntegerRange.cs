using System.Runtime.InteropServices;

namespace TypedTap.Votable.Cells;

/// <summary>The values that an integer datatype holds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IntegerRange(long Min, long Max)
{
    public static IntegerRange Of(VoTableDatatype type) => type switch
    {
        VoTableDatatype.UnsignedByte => new(byte.MinValue, byte.MaxValue),
        VoTableDatatype.Bit => new(0, 1),
        VoTableDatatype.Short => new(short.MinValue, short.MaxValue),
        VoTableDatatype.Int => new(int.MinValue, int.MaxValue),
        _ => new(long.MinValue, long.MaxValue),
    };

    public bool Holds(long value) => value >= Min && value <= Max;

    // 2^63 itself is not a long, though it is a double.
    public bool Holds(double value) => value >= Min && value <= Max && value < 9.2233720368547758E18;
}
