using TypedTap.Vosi.Reading;

namespace TypedTap.Vosi;

/// <summary>
/// Reads pages of examples (DALI 1.1, section 2.3: RDFa in XHTML, or in the HTML that services really send). Nothing on the page is run,
/// and nothing that it names is fetched.
/// </summary>
public static class DaliExamplesReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="stream">The page; it stays open.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="charset">The character set that the answer's Content-Type tells; null when it does not, and the page decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the page says; a page without examples is no error.</returns>
    /// <exception cref="VosiException">It is no page, or exceeds a bound.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<DaliExamples> ReadAsync(
        Stream stream,
        VosiReaderOptions? options = null,
        string? charset = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= VosiReaderOptions.Default;
        var text = await PageSource.ReadAsync(stream, options, charset, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(text))
            throw new VosiException(VosiErrorKind.Empty, "The page is empty.");
        return PageReader.Read(PageTags.Simplify(text), options);
    }
}
