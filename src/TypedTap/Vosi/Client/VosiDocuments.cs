using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>Fetches documents about a service and reads them; errors tell the URL.</summary>
internal sealed class VosiDocuments(
    TapHttp http,
    Func<TapHttpResponse, CancellationToken, Task<TapException>> readError,
    VosiReaderOptions options)
{
    /// <summary>What reads the body of an answer.</summary>
    public delegate Task<T> Reader<T>(TapHttpResponse answer, VosiReaderOptions options, CancellationToken cancellationToken);

    /// <summary>Fetches a document, whatever its status, and gives it to whoever asks; dispose of it.</summary>
    public Task<TapHttpResponse> FetchAsync(Uri url, string purpose, int limit, CancellationToken cancellationToken) =>
        http.FetchAsync(TapHttpRequest.Get(url) with { Purpose = purpose }, limit, cancellationToken);

    /// <summary>Fetches a document and reads it.</summary>
    public async Task<T> ReadAsync<T>(Uri url, string purpose, Reader<T> reader, CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(url, purpose, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            return await ReadAsync(answer, reader, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads an answer that is there.</summary>
    public async Task<T> ReadAsync<T>(TapHttpResponse answer, Reader<T> reader, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccess)
            throw await readError(answer, cancellationToken).ConfigureAwait(false);
        if (answer.LeftEncoding is { } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new VosiException(
                VosiErrorKind.NotWellFormed,
                $"The document is encoded ({encoding}), and the handler of TapClientOptions does not decode it: "
                + "set AutomaticDecompression = DecompressionMethods.All on it.").At(answer.FinalUrl, "");
        }

        try
        {
            return await reader(answer, options, cancellationToken).ConfigureAwait(false);
        }
        catch (VosiException e)
        {
            throw e.At(answer.FinalUrl, Excerpt(answer));
        }
    }

    // The body is in memory.
    private static string Excerpt(TapHttpResponse answer)
    {
        if (answer.Body is not MemoryStream body)
            return "";
        var beginning = body.GetBuffer().AsSpan(0, (int)Math.Min(body.Length, RootElement.LookLimit));
        return PageText.Excerpt(beginning, answer.Charset);
    }
}
