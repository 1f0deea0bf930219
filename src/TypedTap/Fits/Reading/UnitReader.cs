using System.Text;

namespace TypedTap.Fits.Reading;

/// <summary>Goes from header to header.</summary>
internal sealed class UnitReader(FitsBlocks blocks, FitsOptions options)
{
    private const int CardLength = 80;
    private const string Truncated = "The file is truncated: get it again";

    private FitsUnit? _last;
    private long _headerBytes;

    private int Index => _last is null ? 0 : _last.Index + 1;

    /// <summary>The next header, behind which the stream stands then; null when there are no more.</summary>
    public async ValueTask<FitsUnit?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SkipDataAsync(cancellationToken).ConfigureAwait(false);
            var offset = blocks.Position;
            if (await HeaderAsync(offset, cancellationToken).ConfigureAwait(false) is not { } header)
                return null;
            var (axes, bytes) = DataSize.Of(new Keywords(header, Index, offset));
            return _last = new FitsUnit(Index, header, axes, offset, blocks.Position, bytes);
        }
        catch (InvalidDataException exception)
        {
            throw new FitsException(
                Index, blocks.Position, $"the compression of the file is damaged: {exception.Message.TrimEnd('.')}", "Get it again",
                exception);
        }
    }

    private async ValueTask SkipDataAsync(CancellationToken cancellationToken)
    {
        if (_last is null)
            return;
        var missing = await blocks.SkipAsync(_last.DataBytes, cancellationToken).ConfigureAwait(false);
        if (missing > 0)
        {
            throw new FitsException(
                _last.Index, blocks.Position,
                FormattableString.Invariant($"the data end there: {missing} of {_last.DataBytes} bytes are missing"), Truncated);
        }
    }

    private async ValueTask<FitsHeader?> HeaderAsync(long offset, CancellationToken cancellationToken)
    {
        var cards = new CardCollector();
        for (var isFirst = true; ; isFirst = false)
        {
            var block = await blocks.NextAsync(cancellationToken).ConfigureAwait(false);
            if (isFirst && !Begins(block.Span))
                return null;
            if (block.Length < FitsBlocks.Size)
            {
                throw new FitsException(
                    Index, blocks.Position, "the bytes end there, before the END of the header and the end of its block", Truncated);
            }

            if (!isFirst && block.Span.StartsWith("XTENSION= "u8))
            {
                throw new FitsException(
                    Index, offset,
                    FormattableString.Invariant($"the header has no END: at byte {blocks.Position - block.Length} another one begins"),
                    Keywords.Broken);
            }

            if ((_headerBytes += block.Length) > options.MaxHeaderBytes)
            {
                throw TooMuch(
                    offset, FormattableString.Invariant($"the headers up to this one are longer than {options.MaxHeaderBytes} bytes"),
                    nameof(options.MaxHeaderBytes));
            }

            if (Add(block.Span, cards, offset))
                return new FitsHeader(cards.ToCards());
        }
    }

    /// <summary>Adds a block's cards; true when it has the end.</summary>
    private bool Add(ReadOnlySpan<byte> block, CardCollector cards, long offset)
    {
        Span<char> card = stackalloc char[CardLength];
        for (var at = 0; at < block.Length; at += CardLength)
        {
            // Headers are ASCII; names of people often are not, and in one byte each every column stays where it is.
            Encoding.Latin1.GetChars(block.Slice(at, CardLength), card);
            if (CardParser.IsEnd(card))
                return true;
            if (cards.Lines == options.MaxCards)
            {
                throw TooMuch(
                    offset, FormattableString.Invariant($"there are more than {options.MaxCards} cards and no END"),
                    nameof(options.MaxCards));
            }

            cards.Add(card);
        }

        return false;
    }

    private FitsException TooMuch(long offset, string reason, string option) =>
        new(
            Index, offset, reason,
            options.AreFixed
                ? "No table needs that: is the file damaged?"
                : $"If the file is not damaged, allow more with {nameof(FitsOptions)}.{option}");

    /// <summary>Whether a header begins here; what follows the last one is of no concern.</summary>
    private bool Begins(ReadOnlySpan<byte> block)
    {
        var start = _last is null ? "SIMPLE  = "u8 : "XTENSION= "u8;
        var length = Math.Min(block.Length, start.Length);
        if (length > 0 && block[..length].SequenceEqual(start[..length]))
            return true;
        if (_last is not null)
            return false;
        throw block switch
        {
            [] => new FitsException(0, 0, "there are no bytes", "Is the stream at its beginning?"),
            [0x1F, 0x8B, ..] or [0x1F, 0x9D, ..] =>
                new FitsException(
                    0, 0, "the bytes are compressed",
                    $"Wrap the stream in a GZipStream, or take {nameof(FitsHeaders)}.{nameof(FitsHeaders.ReadFileAsync)}, which knows .gz and .Z"),
            _ => new FitsException(
                0, 0, $"the bytes do not begin with SIMPLE, but with \"{Beginning(block)}\"",
                "That is not FITS: is it the page of an error, or a package?"),
        };
    }

    private static string Beginning(ReadOnlySpan<byte> block)
    {
        var text = Encoding.Latin1.GetString(block[..Math.Min(block.Length, CardLength)]);
        return new string([.. text.Select(static character => char.IsControl(character) ? '?' : character)]).TrimEnd('?', ' ');
    }
}
