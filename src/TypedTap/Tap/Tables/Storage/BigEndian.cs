using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Puts values into the form of BINARY2, in which every conversion that a cell knows can be made.</summary>
internal static class BigEndian
{
    /// <summary>How many bytes so many elements take.</summary>
    public static int Length(VoTableDatatype type, int count) => type switch
    {
        VoTableDatatype.Bit => (count + 7) / 8,
        _ => checked(count * type.ComponentBytes() * (type.IsComplex() ? 2 : 1)),
    };

    /// <summary>Writes the elements of a column that is not text.</summary>
    public static void Write<T>(Span<byte> target, VoTableDatatype type, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (type == VoTableDatatype.Bit)
        {
            for (var i = 0; i < values.Length; i++)
                target[i >> 3] |= (byte)(As<T, bool>(values[i]) ? 0x80 >> (i & 7) : 0);
            return;
        }

        var size = Length(type, 1);
        for (var i = 0; i < values.Length; i++)
            Write(target[(i * size)..], type, values[i]);
    }

    private static void Write<T>(Span<byte> target, VoTableDatatype type, T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(bool))
            target[0] = As<T, bool>(value) ? (byte)'T' : (byte)'F';
        else if (typeof(T) == typeof(byte))
            target[0] = As<T, byte>(value);
        else if (typeof(T) == typeof(short))
            BinaryPrimitives.WriteInt16BigEndian(target, As<T, short>(value));
        else if (typeof(T) == typeof(int))
            BinaryPrimitives.WriteInt32BigEndian(target, As<T, int>(value));
        else if (typeof(T) == typeof(long))
            BinaryPrimitives.WriteInt64BigEndian(target, As<T, long>(value));
        else if (typeof(T) == typeof(float))
            BinaryPrimitives.WriteSingleBigEndian(target, As<T, float>(value));
        else if (typeof(T) == typeof(double))
            BinaryPrimitives.WriteDoubleBigEndian(target, As<T, double>(value));
        else
            Write(target, type, As<T, Complex>(value));
    }

    private static void Write(Span<byte> target, VoTableDatatype type, Complex value)
    {
        if (type == VoTableDatatype.FloatComplex)
        {
            BinaryPrimitives.WriteSingleBigEndian(target, (float)value.Real);
            BinaryPrimitives.WriteSingleBigEndian(target[sizeof(float)..], (float)value.Imaginary);
            return;
        }

        BinaryPrimitives.WriteDoubleBigEndian(target, value.Real);
        BinaryPrimitives.WriteDoubleBigEndian(target[sizeof(double)..], value.Imaginary);
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
}
