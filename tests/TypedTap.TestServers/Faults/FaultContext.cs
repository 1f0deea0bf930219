namespace TypedTap.TestServers;

/// <summary>What a fault can work with: the request, the proxy, and the upstream's answer if it asks for one.</summary>
internal sealed class FaultContext(FaultProxy proxy, RecordedRequest request, Func<Task<WireAnswer>> forwardAsync)
{
    public FaultProxy Proxy => proxy;

    public RecordedRequest Request => request;

    public Task<WireAnswer> ForwardAsync() => forwardAsync();
}
