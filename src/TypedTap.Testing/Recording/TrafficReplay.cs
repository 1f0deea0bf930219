using System.Globalization;
using System.Net;
using System.Text.Json;
using TypedTap.Testing.Recording;

namespace TypedTap.Testing;

/// <summary>
/// Answers requests from a folder that a <see cref="TrafficRecorder"/> made, without a network: <c>new TapClientOptions { Handler = new
/// TrafficReplay("night") }</c>.
/// </summary>
/// <remarks>
/// <para>
/// A request is found by its method, its URL, and the parameters and files of its form, whatever their order and whatever separates them;
/// secrets count as equal. Requests that were sent several times get their answers in the recorded order. Once these are used up, a GET
/// gets the last one again, as a client may poll once more than it did then; another method is an error. So is a GET of a recording that
/// stopped early (<see cref="TrafficRecorderOptions.MaxExchanges"/>), whose error says so.
/// </para>
/// <para>Where the service gave no answer, or the connection was lost in the middle of one, that happens again.</para>
/// </remarks>
public sealed class TrafficReplay : HttpMessageHandler
{
    private readonly string _folder;
    private readonly RequestReader _reader;
    private readonly Gate _gate = new();
    private readonly Dictionary<string, Queue<StoredExchange>> _exchanges = new(StringComparer.Ordinal);
    private readonly List<RequestKey> _keys = [];
    private readonly string? _stopped;

    /// <summary>Reads a recording.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">The options that the recording was made with, if it named further secrets; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">The folder has no recording.</exception>
    /// <exception cref="InvalidDataException">Its <c>index.json</c> is broken.</exception>
    public TrafficReplay(string folder, TrafficRecorderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
        options ??= new TrafficRecorderOptions();
        _reader = new RequestReader(new SecretScrubber(new KnownSecrets(options.SecretNames)), options.MaxBodyBytes);
        foreach (var exchange in Load(_folder).OrderBy(exchange => exchange.Number))
        {
            if (exchange.Request is null)
            {
                _stopped = exchange.Failure;
                continue;
            }

            var key = RequestKey.Of(exchange.Request);
            if (!_exchanges.TryGetValue(key.Text, out var queue))
            {
                _exchanges.Add(key.Text, queue = new Queue<StoredExchange>());
                _keys.Add(key);
            }

            queue.Enqueue(exchange);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TrafficReplayException">The recording has no answer for the request, or no further one.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (asked, _, _) = await _reader.ReadAsync(request, static (part, _) => part, cancellationToken).ConfigureAwait(false);
        var exchange = Find(RequestKey.Of(asked));
        return exchange.Answer is { } answer ? Answer(answer, request) : throw new HttpRequestException($"As recorded: {exchange.Failure}");
    }

    private static List<StoredExchange> Load(string folder)
    {
        var index = Path.Combine(folder, RecordingFolder.IndexName);
        if (!File.Exists(index))
        {
            throw new FileNotFoundException(
                $"The folder '{folder}' has no recording: there is no {RecordingFolder.IndexName} in it. Record into it with a TrafficRecorder.", index);
        }

        try
        {
            using var stream = File.OpenRead(index);
            return JsonSerializer.Deserialize(stream, RecordingJson.Readable.ListStoredExchange) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The recording in '{folder}' can't be read: {e.Message}", e);
        }
    }

    private StoredExchange Find(RequestKey key)
    {
        lock (_gate)
        {
            if (_exchanges.TryGetValue(key.Text, out var queue))
            {
                if (queue.Count > 1)
                    return queue.Dequeue();

                // A recording that stopped may lack what came of a poll: the last answer of it is not the last there was.
                if (queue.Count == 1 && key.Method is "GET" or "HEAD" && _stopped is null)
                    return queue.Peek();
                return queue.Count == 1
                    ? queue.Dequeue()
                    : throw new TrafficReplayException(
                        $"All recorded answers to {key} have been given; {_stopped ?? "it was sent fewer times when the recording was made"}.");
            }
        }

        var nearest = _keys.MinBy(key.DistanceTo);
        throw new TrafficReplayException(nearest is null
            ? $"The recording in '{_folder}' is empty; it has no answer to {key}."
            : $"The recording has no answer to {key}{(_stopped is null ? "" : "; " + _stopped)}. The nearest is {nearest}: {key.Difference(nearest)}.");
    }

    private HttpResponseMessage Answer(StoredAnswer answer, HttpRequestMessage request)
    {
        var body = answer.Body is null ? Stream.Null : File.OpenRead(Locate(answer.Body));
        var content = new StreamContent(answer.IsWhole ? body : new CutStream(body, answer.Ending ?? "it is not whole."));
        var response = new HttpResponseMessage(
            (HttpStatusCode)answer.Status) { ReasonPhrase = answer.Reason, RequestMessage = request, Content = content };
        foreach (var (name, value) in answer.Headers)
        {
            // The body may have another length without its secrets, and is not sent in chunks.
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!response.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }

        if (answer.IsWhole)
            content.Headers.ContentLength = body.Length;
        return response;
    }

    // The index may come from anywhere, and names files only beside itself.
    private string Locate(string file) => file == Path.GetFileName(file)
        ? Path.Combine(_folder, file)
        : throw new InvalidDataException(
            string.Create(CultureInfo.InvariantCulture, $"The recording names the file '{file}', which is not in its folder."));
}
