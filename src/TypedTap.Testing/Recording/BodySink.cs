using System.Text;
using TypedTap.Http;

namespace TypedTap.Testing.Recording;

/// <summary>Writes the body of an answer to its file while the client reads it, without secrets.</summary>
internal sealed class BodySink : IDisposable
{
    /// <summary>How much of a text is kept together, so that nothing in it is cut apart.</summary>
    private const int WholeLimit = 4 << 20;

    private const int PieceLimit = 64 << 10;

    private readonly Func<Stream> _open;
    private readonly SecretScrubber _scrubber;
    private readonly BodyKind _kind;
    private readonly bool _isSecret;
    private readonly long _limit;
    private readonly MemoryStream _kept = new();
    private Stream? _file;
    private long _taken;

    /// <param name="open">Makes the file; called when there is something to write.</param>
    /// <param name="kind">What kind of body it is.</param>
    /// <param name="scrubber">Takes secrets out.</param>
    /// <param name="isSecret">Whether the body answers a login: then a plain text is a secret as a whole.</param>
    /// <param name="limit">How many bytes are kept.</param>
    public BodySink(Func<Stream> open, BodyKind kind, SecretScrubber scrubber, bool isSecret, long limit)
    {
        _open = open;
        _scrubber = scrubber;
        _kind = kind;
        _isSecret = isSecret && kind == BodyKind.Text;
        _limit = limit;
    }

    /// <summary>Whether something was left out because the body is too large.</summary>
    public bool IsCut { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var room = _limit - _taken;
        if (bytes.Length > room)
        {
            IsCut = true;
            bytes = bytes[..(int)room];
        }

        _taken += bytes.Length;
        if (_kind == BodyKind.Binary)
        {
            File().Write(bytes);
            return;
        }

        if (_kind == BodyKind.Data)
        {
            _kept.Write(bytes);
            if (_kept.Length >= PieceLimit)
                WritePiece();
        }
        else if (_kept.Length <= WholeLimit)
        {
            _kept.Write(bytes);
        }
    }

    /// <summary>Writes what is left. Called once, when the body has ended, in whatever way.</summary>
    public void Complete()
    {
        if (_isSecret && _kept.Length > 0)
        {
            _scrubber.Known.Learn(Encoding.UTF8.GetString(_kept.ToArray()).Trim());
            File().Write(Encoding.UTF8.GetBytes(SecretText.Hidden));
        }
        else if (_kept.Length > WholeLimit && _kind != BodyKind.Data)
        {
            // Cut where it could be any place, a secret at the cut would not be known as one: nothing of it is kept.
            IsCut = true;
        }
        else if (_kept.Length > 0)
        {
            File().Write(_kind == BodyKind.Data ? Scrubbed(_kept.GetBuffer().AsSpan(0, (int)_kept.Length)) : _scrubber.Body(_kept.ToArray(), _kind == BodyKind.Json ? "json" : null));
        }

        _file?.Flush();
        Dispose();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _kept.Dispose();
    }

    // Up to the end of a line or of a tag, which no secret goes over.
    private void WritePiece()
    {
        var bytes = _kept.GetBuffer().AsSpan(0, (int)_kept.Length);
        var end = bytes.LastIndexOfAny((byte)'\n', (byte)'>') + 1;
        if (end == 0)
        {
            if (bytes.Length < WholeLimit)
                return;
            end = bytes.Length;
        }

        File().Write(Scrubbed(bytes[..end]));
        var rest = bytes[end..].ToArray();
        _kept.SetLength(0);
        _kept.Write(rest);
    }

    private byte[] Scrubbed(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetBytes(_scrubber.Data(Encoding.Latin1.GetString(bytes)));

    private Stream File() => _file ??= _open();
}
