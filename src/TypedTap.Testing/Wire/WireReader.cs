using System.Globalization;
using System.Text;

namespace TypedTap.Testing.Wire;

/// <summary>Reads HTTP/1.1 messages off a stream, through a buffer.</summary>
internal sealed class WireReader(Stream stream, long maxBody)
{
    private const int MaxLine = 64 * 1024;
    private readonly byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The first line and the header fields of a message; null where the stream ends before it.</summary>
    public async ValueTask<(string First, HeaderList Headers)?> HeadAsync(CancellationToken cancellationToken)
    {
        if (await LineAsync(cancellationToken).ConfigureAwait(false) is not { } first)
            return null;
        var fields = new List<KeyValuePair<string, string>>();
        while (await LineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new InvalidDataException($"A header line without a colon: {line}");
            fields.Add(KeyValuePair.Create(line[..colon], line[(colon + 1)..].Trim()));
        }

        return (first, new HeaderList(fields));
    }

    /// <summary>The body that the header fields announce, decoded from chunks; empty where they announce none.</summary>
    public async ValueTask<byte[]> BodyAsync(HeaderList headers, bool toEnd, CancellationToken cancellationToken)
    {
        if (IsChunked(headers))
            return await ChunksAsync(cancellationToken).ConfigureAwait(false);
        if (headers.Find("Content-Length") is { } length)
            return await ExactlyAsync(long.Parse(length, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        return toEnd ? await ToEndAsync(cancellationToken).ConfigureAwait(false) : [];
    }

    public static bool IsChunked(HeaderList headers) =>
        headers.Find("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads and drops whatever comes, to the end of the stream.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        do
            _start = _end;
        while (await FillAsync(cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<byte[]> ChunksAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = await LineAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new EndOfStreamException("The chunks have no end.");
            var size = int.Parse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (size > 0)
                body.Write(await ExactlyAsync(size, cancellationToken, body.Length).ConfigureAwait(false));
            // After a chunk comes an empty line; after the last one come trailers, then an empty line.
            while (await LineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 })
            {
            }

            if (size == 0)
                return body.ToArray();
        }
    }

    private async ValueTask<byte[]> ToEndAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        do
        {
            Bound(body.Length + _end - _start);
            body.Write(_buffer, _start, _end - _start);
            _start = _end;
        }
        while (await FillAsync(cancellationToken).ConfigureAwait(false));
        return body.ToArray();
    }

    private async ValueTask<byte[]> ExactlyAsync(long count, CancellationToken cancellationToken, long before = 0)
    {
        Bound(before + count);
        var bytes = new byte[count];
        var buffered = (int)Math.Min(count, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(bytes);
        _start += buffered;
        await stream.ReadExactlyAsync(bytes.AsMemory(buffered), cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private async ValueTask<string?> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
                return line.Length == 0 ? null : throw new EndOfStreamException($"The stream ends within a line: {line}");
            var feed = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            var stop = feed < 0 ? _end : feed;
            line.Append(Encoding.Latin1.GetString(_buffer, _start, stop - _start));
            _start = feed < 0 ? _end : feed + 1;
            if (feed >= 0)
                return line.ToString().TrimEnd('\r');
            if (line.Length > MaxLine)
                throw new InvalidDataException($"A line of more than {MaxLine} characters.");
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = 0;
        _end = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        return _end > 0;
    }

    private void Bound(long size)
    {
        if (size < 0 || size > maxBody)
        {
            throw new InvalidDataException(
                $"A body of {size} bytes; the test server takes up to {maxBody} (LoopbackServerOptions.MaxBody).");
        }
    }
}
