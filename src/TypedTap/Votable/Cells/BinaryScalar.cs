using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Decodes an element of BINARY and BINARY2 (VOTable 1.4, sections 5.3 and 6): big-endian, fixed size.</summary>
internal static class BinaryScalar
{
    /// <summary>Decodes a component; <paramref name="bytes"/> begins with it.</summary>
    public static Scalar Decode(VoTableDatatype type, ReadOnlySpan<byte> bytes) => type switch
    {
        VoTableDatatype.Boolean => Boolean(bytes[0]),
        VoTableDatatype.Float or VoTableDatatype.FloatComplex => Scalar.Of(BinaryPrimitives.ReadSingleBigEndian(bytes)),
        VoTableDatatype.Double or VoTableDatatype.DoubleComplex => Scalar.Of(BinaryPrimitives.ReadDoubleBigEndian(bytes)),
        _ when type.IsInteger() => Scalar.Of(Integer(type, bytes)),
        _ => Scalar.Malformed,
    };

    /// <summary>Decodes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Integer(VoTableDatatype type, ReadOnlySpan<byte> bytes) => type switch
    {
        VoTableDatatype.Long => BinaryPrimitives.ReadInt64BigEndian(bytes),
        VoTableDatatype.Int => BinaryPrimitives.ReadInt32BigEndian(bytes),
        VoTableDatatype.Short => BinaryPrimitives.ReadInt16BigEndian(bytes),
        _ => bytes[0],
    };

    private static Scalar Boolean(byte value) => value switch
    {
        (byte)'T' or (byte)'t' or (byte)'1' or 1 => Scalar.Of(true),
        (byte)'F' or (byte)'f' or (byte)'0' => Scalar.Of(false),
        0 or (byte)' ' or (byte)'?' => default,
        _ => Scalar.Malformed,
    };
}
