using System.Globalization;

namespace TypedTap.Testing.Protocol;

/// <summary>Takes the tables that come with a request: parts of its form, and documents at URLs (TAP 1.1 §2.7.6).</summary>
internal sealed class UploadReader(EmbeddedTapServiceOptions options, Action<IReadOnlyList<EmbeddedUpload>> keep)
{
    private readonly EmbeddedProfile _profile = options.Profile;

    public async Task<IReadOnlyList<EmbeddedUpload>> ReadAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var pairs = exchange.Parameters.Values("UPLOAD")
            .SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        if (pairs.Count == 0)
            return [];
        if (!_profile.AllowsUploads)
            throw Refuse("This service takes no uploads.");
        var parts = exchange.Request.Parts;
        var uploads = new List<EmbeddedUpload>();
        foreach (var pair in pairs)
        {
            if (pair.Split(',', 2) is not [var name, var uri])
                throw Refuse($"UPLOAD is not name,uri: {pair}");
            if (uploads.Any(upload => upload.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw Refuse($"Two uploads are called {name}.");
            uploads.Add(uri.StartsWith("param:", StringComparison.Ordinal)
                ? Part(parts, name, uri)
                : await FetchAsync(name, uri, cancellationToken).ConfigureAwait(false));
        }

        var size = uploads.Sum(upload => upload.Bytes.LongLength);
        if (size > _profile.UploadLimit)
            throw TooLarge(size);
        keep(uploads);
        return uploads;
    }

    private EmbeddedUpload Part(IReadOnlyList<FormPart> parts, string name, string uri)
    {
        var part = parts.FirstOrDefault(part => part.Name == uri["param:".Length..])
            ?? throw Refuse($"There is no part for UPLOAD={name},{uri}.");
        return new EmbeddedUpload(name, uri, part.ContentType, part.Bytes);
    }

    /// <summary>Services fetch with nobody's credentials.</summary>
    private async Task<EmbeddedUpload> FetchAsync(string name, string uri, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw Refuse($"Not an http URL: UPLOAD={name},{uri}");
        if (!options.FetchesUploads && !ThisMachine.Has(url.IdnHost))
        {
            throw Refuse(
                $"UPLOAD={name},{uri}: this service fetches nothing from other machines; send the table inline (param:…), or let it (EmbeddedTapServiceOptions.FetchesUploads).");
        }

        using var handler = new SocketsHttpHandler { UseCookies = false, UseProxy = false };
        // Redirects, too, go nowhere else.
        if (!options.FetchesUploads)
            handler.ConnectCallback = ThisMachine.ConnectAsync;
        using var http = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw Refuse($"{uri} answered {(int)response.StatusCode}.");
            var bytes = await BoundedAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return new EmbeddedUpload(name, uri, response.Content.Headers.ContentType?.ToString(), bytes);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Refuse($"UPLOAD={name},{uri} can't be fetched: {e.Message}");
        }
    }

    private async Task<byte[]> BoundedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var disposal = stream.ConfigureAwait(false);
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            body.Write(buffer, 0, count);
            if (body.Length > _profile.UploadLimit)
                throw TooLarge(body.Length);
        }

        return body.ToArray();
    }

    private RefusedException TooLarge(long size) => new(
        413,
        string.Create(CultureInfo.InvariantCulture, $"{size} bytes of upload; the limit is {_profile.UploadLimit}."));

    private RefusedException Refuse(string message) => new(_profile.ErrorStatus, message);
}
