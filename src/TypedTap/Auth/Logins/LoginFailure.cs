using System.Net;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>What to throw when a login did not give what it should.</summary>
internal static class LoginFailure
{
    /// <summary>The same failure of the network without the query of the URL, whatever its parameters are called.</summary>
    public static TapException WithoutQuery(TapException failure, Uri url)
    {
        var shown = LoginUrl.Shown(url);
        var message = failure.Message.Replace(SafeUrl.Print(url), shown.AbsoluteUri, StringComparison.Ordinal);
        return failure switch
        {
            TapTimeoutException late => new TapTimeoutException(message, late.InnerException)
            {
                Kind = late.Kind,
                Limit = late.Limit,
                Url = shown,
            },
            TapTransportException broken => new TapTransportException(message, broken.InnerException) { Url = shown },
            TapResponseException answer => new TapResponseException(message, answer.InnerException)
            {
                Url = shown,
                StatusCode = answer.StatusCode,
                ContentType = answer.ContentType,
                RetryAfter = answer.RetryAfter,
            },
            _ => new TapAuthenticationException(message, failure.InnerException)
            {
                Failure = TapAuthenticationFailure.LoginFailed,
                Url = shown,
            },
        };
    }

    /// <summary>An answer with a status that is no success, or with an error in it.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="description">What was tried.</param>
    /// <param name="secrets">What was sent and may come back in the text of the answer.</param>
    public static TapAuthenticationException Of(LoginReply reply, string description, params ReadOnlySpan<string> secrets)
    {
        var says = LoginWords.Of(reply, secrets);
        if (RedirectPolicy.IsRedirect(reply.Status))
        {
            var where = reply.Location is { } target ? $" to {HttpOrigin.Of(target)}" : "";
            return Make(
                reply,
                description,
                TapAuthenticationFailure.LoginFailed,
                $"{reply.Url} answered the {description} with a redirect{where} ({(int)reply.Status}), which is not followed: secrets "
                + "are never sent on. If the login has moved, give its new URL.",
                says);
        }

        var refused = reply.IsSuccess
            || reply.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
        return refused
            ? Make(
                reply,
                description,
                TapAuthenticationFailure.LoginRefused,
                $"{reply.Url} refused the {description} ({(int)reply.Status}){Quote(says)} "
                + "Check user name, password or token, and whether the account is active.",
                says)
            : Make(
                reply,
                description,
                TapAuthenticationFailure.LoginFailed,
                $"{reply.Url} did not answer the {description} as a login ({(int)reply.Status}){Quote(says)}",
                says);
    }

    /// <summary>An answer with a good status that has no permit in it.</summary>
    public static TapAuthenticationException Missing(
        LoginReply reply, string description, string missing, params ReadOnlySpan<string> secrets)
    {
        // What is no page may be a permit of another kind than the one that was looked for.
        var says = reply.Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) ? LoginWords.Of(reply, secrets) : "";
        return Make(
            reply,
            description,
            TapAuthenticationFailure.LoginFailed,
            $"{reply.Url} answered the {description} with {(int)reply.Status}, but {missing}{Quote(says)} "
            + "Is that the URL of the login service?",
            says);
    }

    private static string Quote(string says) => says.Length > 0 ? $": \"{says.TrimEnd('.')}\"." : ".";

    private static TapAuthenticationException Make(
        LoginReply reply, string description, TapAuthenticationFailure failure, string message, string says) => new(message)
        {
            Failure = failure,
            Credential = description,
            Url = reply.Url,
            StatusCode = reply.Status,
            ServerText = says.Length > 0 ? says : null,
            Challenges = [.. AuthChallenge.Parse(reply.Header("WWW-Authenticate"))
                .Select(challenge => challenge.Scheme)
                .Distinct(StringComparer.OrdinalIgnoreCase)],
        };
}
