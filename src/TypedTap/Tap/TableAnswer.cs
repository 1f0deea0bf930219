using TypedTap.Http;
using TypedTap.Votable;
using TypedTap.Votable.Reporting;

namespace TypedTap.Tap;

/// <summary>Makes sure that an answer is a table before its rows are read.</summary>
internal static class TableAnswer
{
    private const int FirstLook = 4 * 1024;

    /// <summary>Opens the rows of an answer, which the caller goes on owning, or throws what the answer is instead.</summary>
    public static async Task<VoTableReader> OpenAsync(TapHttpResponse answer, SentQuery context, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccess)
            throw await ErrorAnswer.ReadAsync(answer, context, cancellationToken).ConfigureAwait(false);
        // Gzip is undone by the VOTable reader, whether it is declared or not.
        if (answer.LeftEncoding is { } encoding && encoding.ToUpperInvariant() is not ("IDENTITY" or "GZIP" or "X-GZIP"))
            throw Encoded(answer, encoding);

        var (beginning, root) = await LookAsync(answer, cancellationToken).ConfigureAwait(false);
        if (beginning.IsEmpty)
            throw ErrorAnswer.Unreadable(answer, default, "it is empty");
        if (root is not null && !root.Equals("VOTABLE", StringComparison.OrdinalIgnoreCase))
        {
            beginning = await answer.ReadBeginningAsync(beginning, RootElement.LookLimit, cancellationToken).ConfigureAwait(false);
            throw NotAVoTable(answer, beginning, root);
        }

        var document = new PeekedStream(beginning, answer.Body);
        return await OpenRowsAsync(answer, beginning, document, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The exception for an answer that has another root element, or none ("").</summary>
    public static TapResponseException NotAVoTable(TapHttpResponse answer, ReadOnlyMemory<byte> beginning, string root) =>
        ErrorAnswer.Unreadable(
            answer, beginning, "it is not a VOTable" + (root.Length == 0 ? "" : $" but a document of <{ServerText.Clean(root, 60)}>"));

    /// <summary>The exception for an answer whose encoding nobody takes off.</summary>
    public static TapResponseException Encoded(TapHttpResponse answer, string encoding) => ErrorAnswer.Unreadable(
        answer,
        default,
        $"its body is encoded ({encoding}), and the handler of TapClientOptions does not decode it: "
        + "set AutomaticDecompression = DecompressionMethods.All on it");

    /// <summary>Opens the rows of an answer that is a VOTable.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="beginning">Its beginning, for messages.</param>
    /// <param name="document">Its body, from the beginning.</param>
    /// <param name="context">What was asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<VoTableReader> OpenRowsAsync(
        TapHttpResponse answer,
        ReadOnlyMemory<byte> beginning,
        Stream document,
        SentQuery context,
        CancellationToken cancellationToken)
    {
        VoTableReader rows;
        try
        {
            rows = await VoTableReader.OpenAsync(document, context.Votable, cancellationToken).ConfigureAwait(false);
        }
        catch (VoTableException e)
        {
            throw ErrorAnswer.Unreadable(answer, beginning, $"it cannot be read as a VOTable: {e.Message.TrimEnd('.')}", e);
        }

        if (rows.HasTable && rows.Status?.Kind != QueryStatusKind.Error)
            return rows;

        await using (rows.ConfigureAwait(false))
        {
            throw ReportedError.Find(rows) is { } error
                ? ErrorAnswer.Refused(answer, rows.RowsRead, error, context)
                : ErrorAnswer.Unreadable(answer, beginning, "it is a VOTable without a table, and without a word about an error");
        }
    }

    /// <summary>
    /// Reads until the document's element is known, and no further: a service that sends its header and then thinks is not waited for.
    /// </summary>
    public static async Task<(ReadOnlyMemory<byte> Beginning, string? Root)> LookAsync(
        TapHttpResponse answer,
        CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstLook];
        var length = 0;
        string? root = null;
        while (root is null && length < RootElement.LookLimit)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, length * 2);
            var count = await answer.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                break;
            length += count;
            if (length >= 2 && buffer is [0x1f, 0x8b, ..])
                break;
            root = RootElement.Find(buffer.AsSpan(0, length));
        }

        return (buffer.AsMemory(0, length), root);
    }
}
