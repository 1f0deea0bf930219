using System.Net;
using System.Text;
using TypedTap.Tap;
using TypedTap.TestSupport;

namespace TypedTap.Tests.DataLink;

/// <summary>A <c>{links}</c> service without a network: answers as a test says, and remembers what it was asked.</summary>
internal sealed class LinksDouble
{
    private readonly Lock _gate = new();
    private readonly List<string[]> _batches = [];

    public static readonly Uri Url = new("https://archive.example.org/links");

    /// <summary>The rows for an identifier, in <see cref="LinkText"/>'s notation; by default one link to a file.</summary>
    public Func<string, IEnumerable<string>> Rows { get; init; } = static id => [Link(id)];

    /// <summary>How many rows an answer has at most; cut between identifiers.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Whether an answer that was cut says so, cut in the middle of an identifier if it comes so.</summary>
    public bool SaysOverflow { get; init; }

    /// <summary>Looked at first; null goes on.</summary>
    public Func<HttpMethod, string[], HttpResponseMessage?>? Answer { get; init; }

    /// <summary>The identifiers of each request.</summary>
    public IReadOnlyList<string[]> Batches
    {
        get
        {
            lock (_gate)
                return [.. _batches];
        }
    }

    public static string Link(string id, string name = "f") =>
        $"ID={Escape(id)}|access_url=https://archive.example.org/{name}/{Uri.EscapeDataString(id)}|semantics=#this";

    public static HttpResponseMessage Xml(string document, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(document, Encoding.UTF8, "application/x-votable+xml") };

    public TapClientOptions Options => new() { Handler = new ScriptedHandler(Reply), Retry = TapRetryOptions.None };

    private static string Escape(string id) => WebUtility.HtmlEncode(id);

    private HttpResponseMessage Reply(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Content?.ReadAsStream(cancellationToken) ?? Stream.Null);
        var fields = request.Method == HttpMethod.Post ? reader.ReadToEnd() : request.RequestUri!.Query.TrimStart('?');
        string[] ids = [.. fields.Split('&')
            .Where(static field => field.StartsWith("ID=", StringComparison.Ordinal))
            .Select(static field => Uri.UnescapeDataString(field[3..].Replace('+', ' ')))];
        lock (_gate)
            _batches.Add(ids);
        return Answer?.Invoke(request.Method, ids) ?? Xml(Document(ids));
    }

    private string Document(string[] ids)
    {
        var rows = new List<string>();
        foreach (var id in ids)
        {
            if (!SaysOverflow && rows.Count >= MaxRows)
                break;
            rows.AddRange(Rows(id));
        }

        return SaysOverflow && rows.Count > MaxRows ? LinkText.Document(rows.Take(MaxRows), "OVERFLOW") : LinkText.Document(rows);
    }
}
