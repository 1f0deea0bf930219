using System.Globalization;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>How long Retry-After asks to wait unless told otherwise.</summary>
    public static TimeSpan DefaultRetryAfter => TimeSpan.FromSeconds(7);

    /// <summary>An error status with an HTML page, as a front end gives it.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="form">How Retry-After is written, if at all.</param>
    /// <param name="wait">What it asks for; <see cref="DefaultRetryAfter"/> unless given.</param>
    public static Fault Status(int status, RetryAfterForm form = RetryAfterForm.None, TimeSpan? wait = null)
    {
        var delay = wait ?? DefaultRetryAfter;
        var suffix = form == RetryAfterForm.None ? "" : $" with Retry-After as {form.ToString().ToLowerInvariant()}";
        return Instead($"{status}{suffix}", FaultKind.Status, FaultEffect.OtherAnswer, context =>
            LoopbackReply.Of(status, "text/html", $"<html><body><h1>{status}</h1></body></html>", RetryAfter(context, form, delay)));
    }

    /// <summary>401 or 403 with challenges, which may name <c>{login}</c>, the URL <c>/login</c> of the proxy.</summary>
    public static Fault Challenge(int status, params string[] challenges)
    {
        var name = $"{status} with {(challenges is [] ? "no challenge" : string.Join(" and ", challenges.Select(c => c.Split(' ')[0])))}";
        return Instead(name, FaultKind.Challenge, FaultEffect.OtherAnswer, context => LoopbackReply.Of(
            status,
            "text/html",
            "<html><body>not for you</body></html>",
            [.. challenges.Select(c => ("WWW-Authenticate", c.Replace("{login}", Login(context), StringComparison.Ordinal)))]));
    }

    private static (string Name, string Value)[] RetryAfter(FaultContext context, RetryAfterForm form, TimeSpan delay) => form switch
    {
        RetryAfterForm.Seconds => [("Retry-After", ((int)delay.TotalSeconds).ToString(CultureInfo.InvariantCulture))],
        RetryAfterForm.Date => [("Retry-After", (Now(context) + delay).ToString("r", CultureInfo.InvariantCulture))],
        _ => [],
    };

    private static DateTimeOffset Now(FaultContext context) => context.Proxy.Options.Time.GetUtcNow();

    private static string Login(FaultContext context) => context.Request.Origin + "/login";
}
