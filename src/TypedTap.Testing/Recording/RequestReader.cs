using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Testing.Recording;

/// <summary>Reads a request as it is about to be sent: for the recording, and to find it there again.</summary>
internal sealed class RequestReader(SecretScrubber scrubber, long maxBodyBytes)
{
    /// <summary>The request without its secrets, and the contents of its files in their order.</summary>
    /// <param name="request">The request. Its content is in memory afterwards and can be sent.</param>
    /// <param name="nameFile">The name of a file in the folder, by part and media type.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="HttpRequestException">The body is too large to be recorded.</exception>
    /// <exception cref="InvalidDataException">The body is a multipart form by its media type, and none by its bytes.</exception>
    public async Task<(StoredRequest Request, List<byte[]> Contents, bool HasSecrets)> ReadAsync(
        HttpRequestMessage request, Func<string, string?, string> nameFile, CancellationToken cancellationToken)
    {
        var headers = Headers(
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()));
        var fields = new List<StoredField>();
        var files = new List<StoredFile>();
        var contents = new List<byte[]>();
        var url = request.RequestUri ?? throw new InvalidOperationException("The request has no URL.");
        if (request.Content is not null)
        {
            var body = await BodyAsync(request.Content, cancellationToken).ConfigureAwait(false);
            var type = request.Content.Headers.ContentType;
            if ("application/x-www-form-urlencoded".Equals(type?.MediaType, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var (name, value) in FormReader.Urlencoded(Encoding.UTF8.GetString(body)))
                    fields.Add(new StoredField(name, scrubber.Field(name, value)));
            }
            else if (FormPart.Parse(type?.ToString(), body) is { Count: > 0 } parts)
            {
                foreach (var part in parts)
                {
                    if (part.FileName is not null)
                        AddFile(part.Name, part.Bytes, part.ContentType);
                    else
                        fields.Add(new StoredField(part.Name, scrubber.Field(part.Name, part.Text)));
                }
            }
            else if (body.Length > 0)
            {
                AddFile("", body, type?.MediaType);
            }
        }

        var recorded = new StoredRequest(request.Method.Method, scrubber.Url(url), headers, fields, files);
        var hasSecrets = fields.Exists(field => scrubber.Known.IsSecretName(field.Name));
        return (recorded, contents, hasSecrets);

        void AddFile(string name, byte[] content, string? mediaType)
        {
            var safe = scrubber.Body(content, BodyKinds.Of(mediaType));
            files.Add(new StoredFile(name, nameFile(name, mediaType), Convert.ToHexString(SHA256.HashData(safe))));
            contents.Add(safe);
        }
    }

    /// <summary>Headers without secrets.</summary>
    public List<StoredField> Headers(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        [.. headers.SelectMany(header => header.Value.Select(value => new StoredField(header.Key, scrubber.Header(header.Key, value))))];

    private async Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBodyBytes)
            throw TooLarge();

        // It is in memory from then on, and can be sent all the same.
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return body.LongLength <= maxBodyBytes ? body : throw TooLarge();
    }

    private HttpRequestException TooLarge() => new(
        $"The body of the request has more than the {maxBodyBytes} bytes that are recorded; set {nameof(TrafficRecorderOptions)}.{nameof(TrafficRecorderOptions.MaxBodyBytes)}.");
}
