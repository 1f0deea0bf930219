using System.Text.Json;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>What a login service says for people, without what was sent to it.</summary>
internal static class LoginWords
{
    private const int Limit = 500;

    /// <summary>The error of an OAuth answer (RFC 6749 §5.2), or the beginning of the page, or the challenge's error.</summary>
    public static string Of(LoginReply reply, ReadOnlySpan<string> secrets)
    {
        var words = ErrorIn(reply.Body) ?? PageText.Excerpt(reply.Body.Span, reply.Charset, ServerText.MessageLimit);
        if (words.Length == 0)
            words = string.Join("; ", AuthChallenge.Parse(reply.Header("WWW-Authenticate")).Select(ErrorIn).OfType<string>());
        foreach (var secret in secrets)
        {
            foreach (var form in (string[])[secret, Uri.EscapeDataString(secret), System.Net.WebUtility.UrlEncode(secret)])
            {
                if (form.Length > 0)
                    words = words.Replace(form, SecretText.Hidden, StringComparison.Ordinal);
            }
        }

        // Hidden before the cut, which could part a secret from what betrays it.
        return ServerText.Clean(SecretText.Hide(words), Limit);
    }

    /// <summary>The <c>error</c> of a JSON object, or null.</summary>
    public static string? ErrorCode(ReadOnlyMemory<byte> body) => JsonObject.Read(body)?.Text("error");

    private static string? ErrorIn(ReadOnlyMemory<byte> body) =>
        JsonObject.Read(body) is { } json && json.Text("error") is { } error
            ? Join(error, json.Text("error_description"))
            : null;

    private static string? ErrorIn(AuthChallenge challenge) =>
        challenge.Find("error") is { } error ? Join(error, challenge.Find("error_description")) : null;

    private static string Join(string error, string? description) =>
        ServerText.Clean(string.IsNullOrWhiteSpace(description) ? error : $"{error}: {description}");
}
