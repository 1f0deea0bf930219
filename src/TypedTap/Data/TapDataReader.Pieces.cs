using TypedTap.Metadata;

namespace TypedTap.Data;

/// <content>Long values in pieces.</content>
public sealed partial class TapDataReader
{
    // What was decoded for the last piece: the next one is most likely of the same cell.
    private object? _chunked;
    private int _chunkedOrdinal;

    /// <summary>Copies a part of an array of bytes (datatype unsignedByte).</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <param name="dataOffset">Where in the value to begin.</param>
    /// <param name="buffer">Where to copy to; null asks for the length of the whole value.</param>
    /// <param name="bufferOffset">Where in the buffer to begin.</param>
    /// <param name="length">How many bytes at most.</param>
    /// <returns>How many bytes were copied, 0 at the end of the value; or the length of the whole.</returns>
    /// <exception cref="InvalidCastException">The value is null, or the column has no bytes.</exception>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy<byte>(Bytes(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <summary>Copies a part of a text.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <param name="dataOffset">Where in the value to begin.</param>
    /// <param name="buffer">Where to copy to; null asks for the length of the whole value.</param>
    /// <param name="bufferOffset">Where in the buffer to begin.</param>
    /// <param name="length">How many characters at most.</param>
    /// <returns>How many characters were copied, 0 at the end of the value; or the length of the whole.</returns>
    /// <exception cref="InvalidCastException">The value is null.</exception>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        _ = Row(ordinal);
        if (_chunked is not string text || _chunkedOrdinal != ordinal)
        {
            text = GetString(ordinal);
            (_chunked, _chunkedOrdinal) = (text, ordinal);
        }

        return Copy<char>(text, dataOffset, buffer, bufferOffset, length);
    }

    /// <summary>An array of bytes (datatype unsignedByte) as a stream, which is in memory.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <exception cref="InvalidCastException">The value is null, or the column has no bytes.</exception>
    public override Stream GetStream(int ordinal) => new MemoryStream(Bytes(ordinal), writable: false);

    /// <summary>A text as a reader, which is in memory.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <exception cref="InvalidCastException">The value is null.</exception>
    public override TextReader GetTextReader(int ordinal) => new StringReader(GetString(ordinal));

    private byte[] Bytes(int ordinal)
    {
        var row = Row(ordinal);
        if (_chunked is byte[] bytes && _chunkedOrdinal == ordinal)
            return bytes;
        var type = _columns[ordinal].Type;
        if ((type.Element ?? type.Kind) != TapTypeKind.UnsignedByte)
            throw NoSuchType(ordinal, typeof(byte[]));
        bytes = row.GetByteArray(ordinal) ?? throw Null(ordinal);
        (_chunked, _chunkedOrdinal) = (bytes, ordinal);
        return bytes;
    }

    private static long Copy<T>(ReadOnlySpan<T> value, long dataOffset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return value.Length;
        ArgumentOutOfRangeException.ThrowIfNegative(dataOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(bufferOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bufferOffset, buffer.Length);
        if (dataOffset >= value.Length)
            return 0;
        var rest = value[(int)dataOffset..];
        // Room for less than was asked is a mistake of the caller's, not the end of the value.
        var count = Math.Min(length, rest.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length - bufferOffset, nameof(length));
        rest[..count].CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }
}
