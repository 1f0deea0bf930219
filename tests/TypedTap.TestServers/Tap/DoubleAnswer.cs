namespace TypedTap.TestServers;

/// <summary>What a query gave; an error has its text in <paramref name="Error"/> too.</summary>
internal sealed record DoubleAnswer(int Status, string ContentType, byte[] Bytes, string? Error = null)
{
    public LoopbackReply ToReply(params (string Name, string Value)[] headers) => LoopbackReply.Of(Status, ContentType, Bytes, headers);
}
