using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace TypedTap.Tests.Downloads;

/// <summary>Serves files with ranges, as archives do, at the paths that they are put at.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ServedFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<RecordedRequest, LoopbackReply>> _answers = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;

    public FileServer() => _server = new LoopbackServer(AnswerAsync);

    public Uri Url => _server.Url;

    public IReadOnlyList<RecordedRequest> Requests => _server.Requests;

    public int MostConnections => _server.MostConnections;

    /// <summary>Waited for before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = static _ => Task.CompletedTask;

    public ServedFile this[string path]
    {
        set => _files[path] = value;
    }

    public void Answer(string path, Func<RecordedRequest, LoopbackReply> answer) => _answers[path] = answer;

    public Uri At(string path) => new(_server.Url, path);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<LoopbackReply> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        await Before(cancellationToken);
        if (_answers.TryGetValue(request.Target, out var answer))
            return answer(request);
        return _files.TryGetValue(request.Target, out var file)
            ? Reply(request, file)
            : LoopbackReply.Of(404, "text/plain", "NotFound: no such file");
    }

    private static LoopbackReply Reply(RecordedRequest request, ServedFile file)
    {
        List<(string, string)> headers = [.. file.Headers];
        if (file.ETag is { } tag)
            headers.Add(("ETag", tag));
        if (file.LastModified is { } changed)
            headers.Add(("Last-Modified", changed));
        if (file.TakesRanges && request.Headers.Find("Range") is { } range && IsFresh(request, file))
        {
            var from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
            if (from >= file.Content.Length)
                return LoopbackReply.Of(416, "text/plain", "", [.. headers, ("Content-Range", $"bytes */{file.Content.Length}")]);
            headers.Add(("Content-Range", $"bytes {from}-{file.Content.Length - 1}/{file.Content.Length}"));
            return Body(206, file, file.Content[from..], headers);
        }

        return Body(200, file, file.Content, headers);
    }

    private static bool IsFresh(RecordedRequest request, ServedFile file) =>
        !file.TakesIfRange || request.Headers.Find("If-Range") is not { } validator || validator == file.ETag
            || validator == file.LastModified;

    private static LoopbackReply Body(int status, ServedFile file, byte[] body, List<(string Name, string Value)> headers)
    {
        if (file.BreaksAfter is not { } cut || cut >= body.Length)
            return LoopbackReply.Of(status, file.ContentType, body, [.. headers]);
        var head = new StringBuilder($"HTTP/1.1 {status} Cut\r\nContent-Type: {file.ContentType}\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return LoopbackReply.Raw(head.Append("\r\n").ToString(), body[..cut]);
    }
}
