using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>200 with an HTML page about maintenance.</summary>
    public static Fault HtmlPage => Page("HTML page with 200", "<h1>Down for maintenance</h1>");

    /// <summary>200 with a form that asks for a name and a password.</summary>
    public static Fault LoginForm => Page(
        "login form with 200",
        "<form method=\"post\" action=\"/login\"><input name=\"username\"/><input type=\"password\" name=\"password\"/></form>");

    /// <summary>The upstream's status and header fields, and no body.</summary>
    public static Fault EmptyBody =>
        Spoil("empty body", FaultKind.Document, FaultEffect.OtherAnswer, (answer, _) => answer.WithBody([]).ToReply());

    /// <summary>The answer comes in pieces of 16 bytes, with the proxy's pause after each.</summary>
    public static Fault SlowDrip => Drip(16);

    /// <summary>The upstream's answer under another content type; null takes the header field away.</summary>
    public static Fault ContentType(string? type) => Spoil(
        type is null ? "no content type" : $"content type {type}",
        FaultKind.Document,
        FaultEffect.WholeAnswer,
        (answer, _) => Labelled(answer, type).ToReply());

    /// <summary>The answer comes in pieces, with the proxy's pause (<see cref="FaultProxyOptions.PauseAsync"/>) after each.</summary>
    public static Fault Drip(int bytes) =>
        Spoil($"slow drip of {bytes} bytes", FaultKind.Slow, FaultEffect.WholeAnswer, (answer, proxied) => Drip(answer, bytes, proxied));

    private static WireAnswer Labelled(WireAnswer answer, string? type) =>
        answer with { Headers = answer.Headers.With(["Content-Type"], type is null ? [] : [("Content-Type", type)]) };

    private static LoopbackReply Drip(WireAnswer answer, int bytes, FaultContext context) => answer.ToReply() with
    {
        WriteAsync = async (stream, stop) =>
        {
            using var whole = new MemoryStream();
            await answer.ToReply().WriteAsync(whole, stop).ConfigureAwait(false);
            foreach (var piece in whole.ToArray().Chunk(bytes))
            {
                await stream.WriteAsync(piece, stop).ConfigureAwait(false);
                await stream.FlushAsync(stop).ConfigureAwait(false);
                await context.Proxy.Options.PauseAsync(stop).ConfigureAwait(false);
            }
        },
    };

    private static Fault Page(string name, string body) => Instead(name, FaultKind.Document, FaultEffect.OtherAnswer, _ =>
        LoopbackReply.Of(
            200,
            "text/html; charset=utf-8",
            $"<!DOCTYPE html><html><head><title>Archive</title></head><body>{body}</body></html>"));
}
