using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>The connection is reset.</summary>
    /// <param name="place">Where.</param>
    /// <param name="bodyBytes">Within a body: how many bytes of it come; below 0 counts from its end.</param>
    public static Fault Reset(BreakPlace place, int bodyBytes = 1) => Break(FaultKind.Reset, place, bodyBytes);

    /// <summary>The connection is closed in an orderly way.</summary>
    /// <inheritdoc cref="Reset"/>
    public static Fault Close(BreakPlace place, int bodyBytes = 1) => Break(FaultKind.Close, place, bodyBytes);

    /// <summary>Nothing more comes; the connection stays open until the client leaves.</summary>
    /// <inheritdoc cref="Reset"/>
    public static Fault Stall(BreakPlace place, int bodyBytes = 1) => Break(FaultKind.Stall, place, bodyBytes);

    private static Fault Break(FaultKind kind, BreakPlace place, int bodyBytes)
    {
        var effect = place < BreakPlace.InStatusLine ? FaultEffect.NoAnswer : FaultEffect.PartOfAnswer;
        var name = $"{kind.ToString().ToLowerInvariant()} {Where(place, bodyBytes)}";
        if (place >= BreakPlace.BeforeAnswer)
            return Spoil(name, kind, effect, (answer, _) => Broken(kind, Beginning(answer, place, bodyBytes)));
        return new Fault(name, kind, effect, _ => Task.FromResult(Broken(kind, []))) { BeforeBody = place == BreakPlace.BeforeRequestBody };
    }

    private static LoopbackReply Broken(FaultKind kind, byte[] beginning) => new()
    {
        Reset = kind == FaultKind.Reset,
        Endless = kind == FaultKind.Stall,
        WriteAsync = async (stream, stop) =>
        {
            await stream.WriteAsync(beginning, stop).ConfigureAwait(false);
            await stream.FlushAsync(stop).ConfigureAwait(false);
            if (kind == FaultKind.Stall)
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        },
    };

    private static byte[] Beginning(WireAnswer answer, BreakPlace place, int bodyBytes)
    {
        var head = answer.Head;
        if (place >= BreakPlace.InBody && answer.Body.Length == 0)
            place = BreakPlace.InHeaders;
        return place switch
        {
            BreakPlace.BeforeAnswer => [],
            BreakPlace.InStatusLine => head[..10],
            BreakPlace.InHeaders => head[..((head.Length + answer.StatusLine.Length) / 2)],
            BreakPlace.InBody => [.. head, .. answer.Framed(Within(answer.Body.Length, bodyBytes))],
            BreakPlace.BeforeLastChunk => [.. answer.InChunks().Head, .. answer.InChunks().Framed(answer.Body.Length)],
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Not a place within an answer."),
        };
    }

    /// <summary>Never the whole of it.</summary>
    private static int Within(int length, int count) => Math.Clamp(count < 0 ? length + count : count, 0, length - 1);

    private static string Where(BreakPlace place, int bodyBytes) => place switch
    {
        BreakPlace.BeforeRequestBody => "before the body of the request is read",
        BreakPlace.BeforeForwarding => "after the request was read, not sent on",
        BreakPlace.BeforeAnswer => "without an answer, after the upstream gave one",
        BreakPlace.InStatusLine => "within the status line",
        BreakPlace.InHeaders => "within the headers",
        BreakPlace.BeforeLastChunk => "before the last chunk",
        _ => bodyBytes < 0 ? $"{-bodyBytes} bytes before the end of the body" : $"after {bodyBytes} bytes of the body",
    };
}
