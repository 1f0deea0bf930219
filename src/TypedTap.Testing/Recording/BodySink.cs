using System.Text;
using TypedTap.Http;

namespace TypedTap.Testing.Recording;

/// <summary>Writes the body of an answer to its file while the client reads it, without secrets.</summary>
internal sealed class BodySink : IDisposable
{
    /// <summary>How much of a table is kept together at most, where nothing shows an end in it.</summary>
    private const int LongestPiece = 4 << 20;

    private const int PieceLimit = 64 << 10;

    /// <summary>The largest text that is kept together, so that nothing in it is cut apart.</summary>
    private const long WholeLimit = 1 << 30;

    private readonly Func<Stream> _open;
    private readonly SecretScrubber _scrubber;
    private readonly bool _answersLogin;
    private readonly long _limit;
    private readonly MemoryStream _kept = new();
    private BodyKind _kind;
    private Stream? _file;
    private long _taken;
    private int _unfinished;

    /// <param name="open">Makes the file; called when there is something to write.</param>
    /// <param name="kind">What kind of body it is.</param>
    /// <param name="scrubber">Takes secrets out.</param>
    /// <param name="answersLogin">Whether the body answers a login: then a plain text is a secret as a whole.</param>
    /// <param name="limit">How many bytes are kept.</param>
    public BodySink(Func<Stream> open, BodyKind kind, SecretScrubber scrubber, bool answersLogin, long limit)
    {
        _open = open;
        _scrubber = scrubber;
        _kind = kind;
        _answersLogin = answersLogin;
        _limit = kind is BodyKind.Text or BodyKind.Json ? Math.Min(limit, WholeLimit) : limit;
    }

    /// <summary>Whether something was left out because the body is too large.</summary>
    public bool IsCut { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var room = (_kind == BodyKind.Unknown ? Math.Min(_limit, WholeLimit) : _limit) - _taken;
        if (bytes.Length > room)
        {
            IsCut = true;
            bytes = bytes[..(int)room];
        }

        _taken += bytes.Length;
        if (_kind == BodyKind.Unknown && !GoesOnAsText(bytes))
            BecomeBinary();
        if (_kind == BodyKind.Binary)
        {
            File().Write(bytes);
            return;
        }

        _kept.Write(bytes);
        if (_kind == BodyKind.Data && _kept.Length >= PieceLimit)
            WritePiece();
    }

    /// <summary>Writes what is left. Called once, when the body has ended, in whatever way.</summary>
    public void Complete()
    {
        if (_kind == BodyKind.Unknown)
            _kind = BodyKind.Text;
        if (_kept.Length > 0)
            File().Write(Rest());
        _file?.Flush();
        Dispose();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _kept.Dispose();
    }

    private byte[] Rest()
    {
        var bytes = _kept.GetBuffer().AsSpan(0, (int)_kept.Length);
        if (_kind == BodyKind.Data)
            return Scrubbed(bytes);
        if (_answersLogin && _kind == BodyKind.Text)
        {
            _scrubber.Known.Learn(Encoding.UTF8.GetString(bytes).Trim());
            return Encoding.UTF8.GetBytes(SecretText.Hidden);
        }

        // A secret at the cut would not be known as one: text is kept up to its last whole line, and of JSON, which has no lines, nothing.
        if (IsCut)
            bytes = _kind == BodyKind.Json ? [] : bytes[..(bytes.LastIndexOf((byte)'\n') + 1)];
        return _scrubber.Body(bytes.ToArray(), _kind);
    }

    // The end of a piece may stand within a character.
    private bool GoesOnAsText(ReadOnlySpan<byte> bytes)
    {
        if (_unfinished > 0)
            bytes = (byte[])[.. _kept.GetBuffer().AsSpan((int)_kept.Length - _unfinished, _unfinished), .. bytes];
        return TextBytes.MayBegin(bytes, out _unfinished);
    }

    private void BecomeBinary()
    {
        _kind = BodyKind.Binary;
        _kept.WriteTo(File());
        _kept.SetLength(0);
    }

    // Up to the end of a line or of a tag, which no secret goes over.
    private void WritePiece()
    {
        var bytes = _kept.GetBuffer().AsSpan(0, (int)_kept.Length);
        var end = bytes.LastIndexOfAny((byte)'\n', (byte)'>') + 1;
        if (end == 0)
        {
            if (bytes.Length < LongestPiece)
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
