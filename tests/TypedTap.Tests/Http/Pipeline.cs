using System.Net;
using System.Text;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

/// <summary>A pipeline over scripted answers, and a log of what reached them.</summary>
internal sealed class Pipeline : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _log = [];

    public Pipeline(Func<HttpRequestMessage, int, HttpResponseMessage> answer, TapHttpOptions? options = null)
    {
        var handler = new ScriptedHandler((request, _) =>
        {
            int count;
            lock (_lock)
            {
                var body = request.Content is null
                    ? ""
                    : $" +{request.Content.ReadAsStringAsync(CancellationToken.None).GetAwaiter().GetResult()}";
                _log.Add($"{request.Method} {request.RequestUri}{body}{(request.Headers.Authorization is { } login ? $" [{login.Parameter}]" : "")}");
                count = _log.Count;
            }

            return answer(request, count);
        });
        Http = new TapHttp((options ?? new TapHttpOptions()) with { Handler = handler });
    }

    public TapHttp Http { get; }

    public IReadOnlyList<string> Log => _log;

    public static HttpResponseMessage Answer(int status, string body = "", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "text/plain") };
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }

    public static HttpResponseMessage Redirect(int status, string location) => Answer(status, "", ("Location", location));

    public static TapHttpRequest Get(string url) => TapHttpRequest.Get(new Uri(url));

    public static TapHttpRequest Post(string url, RepeatSafety repeat = RepeatSafety.MayChangeTwice) =>
        TapHttpRequest.PostForm(new Uri(url), [new("a", "b")]) with { Repeat = repeat };

    public async Task<int> StatusAsync(TapHttpRequest request)
    {
        await using var answer = await Http.SendAsync(request, CancellationToken.None);
        return (int)answer.StatusCode;
    }

    public void Dispose() => Http.Dispose();
}
