using System.Net;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>The whole answer of a login service. Not a record: those print what they hold.</summary>
internal sealed class LoginReply
{
    /// <summary>The most that an answer may have: a certificate chain, generously.</summary>
    public const int SizeLimit = 64 * 1024;

    private LoginReply(TapHttpResponse answer, ReadOnlyMemory<byte> body, Uri url, DateTimeOffset asked)
    {
        Body = body;
        Url = LoginUrl.Shown(url);
        Asked = asked;
        Status = answer.StatusCode;
        IsSuccess = answer.IsSuccess;
        Charset = answer.Charset;
        Location = answer.Location;
        Answer = answer;
    }

    /// <summary>Who was asked, without the query.</summary>
    public Uri Url { get; }

    /// <summary>When the request was sent: lives of tokens begin no earlier.</summary>
    public DateTimeOffset Asked { get; }

    public HttpStatusCode Status { get; }

    public bool IsSuccess { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public string? Charset { get; }

    /// <summary>Where a redirect leads.</summary>
    public Uri? Location { get; }

    /// <summary>The body as text.</summary>
    public string Text => PageText.Decode(Body.Span, Charset);

    private TapHttpResponse Answer { get; }

    /// <summary>The values of a header.</summary>
    public IReadOnlyList<string> Header(string name) => Answer.HeaderValues(name);

    /// <summary>
    /// Sends a request that carries a secret: without the client's credential, without following a redirect. Failures are told
    /// without the query of the URL.
    /// </summary>
    public static async Task<LoginReply> SendAsync(
        TapHttpRequest request, AuthorizationContext context, CancellationToken cancellationToken)
    {
        var asked = context.Time.GetUtcNow();
        // Fields are for those who look at requests; nobody looks at a password.
        var alone = request with
        {
            Credential = CredentialUse.None,
            PassesGate = true,
            FollowRedirects = false,
            Fields = [],
            AnswerTimeout = TimeSpan.FromMinutes(1),
        };
        try
        {
            var answer = await context.Http.FetchAsync(alone, SizeLimit, cancellationToken).ConfigureAwait(false);
            await using (answer.ConfigureAwait(false))
            {
                var body = new MemoryStream();
                await answer.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
                return new LoginReply(answer, body.ToArray(), request.Url, asked);
            }
        }
        catch (TapException e) when (request.Url.Query.Length > 1)
        {
            throw LoginFailure.WithoutQuery(e, request.Url);
        }
    }
}
