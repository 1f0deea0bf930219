using System.Buffers.Binary;
using System.Text;

namespace TypedTap.Tests.Votable.Support;

/// <summary>Writes big-endian values as BINARY has them.</summary>
internal sealed class Bytes
{
    private readonly List<byte> _bytes = [];

    public Bytes Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public Bytes Short(short value) => Fill(2, span => BinaryPrimitives.WriteInt16BigEndian(span, value));

    public Bytes Int(int value) => Fill(4, span => BinaryPrimitives.WriteInt32BigEndian(span, value));

    public Bytes Long(long value) => Fill(8, span => BinaryPrimitives.WriteInt64BigEndian(span, value));

    public Bytes Float(float value) => Fill(4, span => BinaryPrimitives.WriteSingleBigEndian(span, value));

    public Bytes Double(double value) => Fill(8, span => BinaryPrimitives.WriteDoubleBigEndian(span, value));

    public Bytes Text(string value) => Raw(Encoding.UTF8.GetBytes(value));

    public Bytes Wide(string value) => Raw(Encoding.BigEndianUnicode.GetBytes(value));

    public byte[] ToArray() => [.. _bytes];

    private delegate void Writer(Span<byte> span);

    private Bytes Fill(int size, Writer write)
    {
        Span<byte> span = stackalloc byte[size];
        write(span);
        _bytes.AddRange(span);
        return this;
    }
}
