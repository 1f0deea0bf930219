using System.Globalization;
using System.Net;
using System.Text;

namespace TypedTap.Http;

/// <summary>The way that an exchange took, for messages and for finding circles.</summary>
internal sealed class RequestTrail
{
    private readonly HashSet<(HttpMethod Method, string Url)> _seen = [];
    private readonly StringBuilder _text = new();

    /// <summary>How many messages were sent.</summary>
    public int Count => _seen.Count;

    /// <summary>Notes a message; false when the same one has been sent before.</summary>
    public bool TryAdd(RequestStep step)
    {
        if (!_seen.Add((step.Method, step.Url.AbsoluteUri)))
            return false;
        if (_text.Length > 0)
            _text.Append(" -> ");
        _text.Append(CultureInfo.InvariantCulture, $"{step.Method} {SafeUrl.Print(step.Url)}");
        return true;
    }

    /// <summary>Notes how the last message was answered.</summary>
    public void Answered(HttpStatusCode status) => _text.Append(CultureInfo.InvariantCulture, $" ({(int)status})");

    /// <summary>Notes what is odd about the last message.</summary>
    public void Note(string remark) => _text.Append(CultureInfo.InvariantCulture, $" [{remark}]");

    /// <summary><c>POST http://a/tap/sync (303) -> GET http://a/tap/sync/1/run (200)</c>.</summary>
    public override string ToString() => _text.ToString();
}
