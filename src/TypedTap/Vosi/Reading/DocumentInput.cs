using TypedTap.Http;

namespace TypedTap.Vosi.Reading;

/// <summary>
/// The bytes of a document as the XML reader gets them: without the white space that some services send before the XML declaration,
/// bounded, and with the caller's token, which the XML reader has no argument for. The stream below stays open.
/// </summary>
internal sealed class DocumentInput(Stream source, VosiReaderOptions options, CancellationToken caller) : ReadOnlyStream
{
    private bool _begun;
    private long _count;

    /// <summary>Whether anything but white space has come.</summary>
    public bool HasContent { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var count = await source.ReadAsync(buffer, caller).ConfigureAwait(false);
            _count += count;
            if (_count > options.MaxBytes)
            {
                throw new VosiException(
                    VosiErrorKind.LimitExceeded,
                    $"The document has more than {options.MaxBytes / 1024} KiB, the bound of VosiReaderOptions.MaxBytes.");
            }

            if (_begun || count == 0)
                return count;
            var blanks = Blanks(buffer.Span[..count]);
            if (blanks == count)
                continue;
            _begun = true;
            HasContent = true;
            buffer[blanks..count].CopyTo(buffer);
            return count - blanks;
        }
    }

    // The byte order mark of UTF-8 goes too: it would stand between the blanks and the declaration.
    private static int Blanks(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return at < 0 ? bytes.Length : at;
    }
}
