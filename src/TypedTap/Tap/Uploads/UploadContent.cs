using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.Tap;

/// <summary>
/// A form with tables in it (multipart/form-data, RFC 7578): first the fields, then the tables, straight from where they lie. Its length is
/// known, so it is not sent in chunks, which old servers refuse.
/// </summary>
internal sealed class UploadContent : HttpContent
{
    private readonly List<(byte[] Head, UploadBody? Body, byte[] Text)> _parts = [];
    private readonly byte[] _end;

    /// <param name="fields">The fields.</param>
    /// <param name="tables">The tables by the names of their parts.</param>
    /// <param name="boundary">What separates the parts; occurs in none of them.</param>
    public UploadContent(
        IReadOnlyCollection<KeyValuePair<string, string>> fields, IReadOnlyCollection<(TapUpload Upload, UploadBody Body)> tables,
        string boundary)
    {
        foreach (var (name, value) in fields)
            _parts.Add((Head(boundary, $"name=\"{Quoted(name)}\"", type: null), null, Encoding.UTF8.GetBytes(value)));
        foreach (var (upload, body) in tables)
        {
            var file = Describe(upload);
            _parts.Add((Head(boundary, $"name=\"{file.Name}\"; filename=\"{file.FileName}\"", file.ContentType), body, []));
        }

        _end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data")
        {
            Parameters = { new NameValueHeaderValue("boundary", boundary) }
        };
    }

    /// <summary>What a table is called in the form.</summary>
    public static TapRequestFile Describe(TapUpload upload) =>
        new(UploadList.PartName(upload), upload.Name + ".vot", "application/x-votable+xml", Length: null);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var (head, body, text) in _parts)
        {
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            if (body is null)
                await stream.WriteAsync(text, cancellationToken).ConfigureAwait(false);
            else
                await SendAsync(body, stream, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach (var (head, body, text) in _parts)
            length += head.Length + (body?.Length ?? text.Length) + 2;
        return true;
    }

    private static async Task SendAsync(UploadBody body, Stream target, CancellationToken cancellationToken)
    {
        var source = Unspoilt(body.OpenRead);
        await using (source.ConfigureAwait(false))
        {
            var buffer = new byte[80 * 1024];
            var sent = 0L;
            while (true)
            {
                int count;
                try
                {
                    count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                }
                catch (IOException e)
                {
                    throw Unreadable(e);
                }

                sent += count;
                if (count == 0 || sent > body.Length)
                    break;
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            if (sent != body.Length)
            {
                throw new InvalidOperationException(
                    "The file of an upload became larger or smaller while it was sent. Upload a file that stays as it is.");
            }
        }
    }

    private static Stream Unspoilt(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (IOException e)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>An IOException would pass for a failure of the network, and be tried again.</summary>
    private static InvalidOperationException Unreadable(IOException cause) => new($"An upload cannot be read: {cause.Message}", cause);

    private static byte[] Head(string boundary, string disposition, string? type) => Encoding.UTF8.GetBytes(
        $"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n");

    // As browsers do it (RFC 7578 §2, HTML): backslashes are no escapes here.
    private static string Quoted(string name) => name
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);
}
