using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>Takes the tables that come with a request: parts of its form, and documents at URLs (TAP 1.1 §2.7.6).</summary>
internal sealed class UploadReader(TapDoubleOptions options)
{
    public async Task<IReadOnlyList<DoubleUpload>> ReadAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        var uploads = new List<DoubleUpload>();
        var pairs = RequestParameters.Of(request).Values("UPLOAD")
            .SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries));
        foreach (var pair in pairs)
        {
            if (pair.Split(',', 2) is not [var name, var uri])
                throw new RefusedException(options.ErrorStatus, $"UPLOAD is not name,uri: {pair}");
            var inline = uri.StartsWith("param:", StringComparison.Ordinal);
            uploads.Add(inline ? Part(request, name, uri) : await FetchAsync(name, uri, cancellationToken));
        }

        var size = uploads.Sum(upload => upload.Bytes.LongLength);
        if (size > options.UploadLimit)
            throw new RefusedException(
                413,
                string.Create(CultureInfo.InvariantCulture, $"{size} bytes of upload; the limit is {options.UploadLimit}."));
        return uploads;
    }

    private DoubleUpload Part(RecordedRequest request, string name, string uri)
    {
        var part = request.Parts.FirstOrDefault(part => part.Name == uri["param:".Length..])
            ?? throw new RefusedException(options.ErrorStatus, $"There is no part for UPLOAD={name},{uri}.");
        return new DoubleUpload(name, uri, part.ContentType, part.Bytes);
    }

    /// <summary>Services fetch with nobody's credentials.</summary>
    private async Task<DoubleUpload> FetchAsync(string name, string uri, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp)
            throw new RefusedException(options.ErrorStatus, $"Not an http URL: UPLOAD={name},{uri}");
        var answer = await Upstream.GetAsync(url, cancellationToken);
        if (answer.Status != 200)
            throw new RefusedException(options.ErrorStatus, $"{uri} answered {answer.Status}.");
        return new DoubleUpload(name, uri, answer.Headers.Find("Content-Type"), answer.Body);
    }
}
