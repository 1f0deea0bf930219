using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

/// <summary>What a fault can work with: the request, the proxy, and the upstream's answer if it asks for one.</summary>
internal sealed class FaultContext(FaultProxy proxy, RecordedRequest request, Func<RecordedRequest, Task<WireAnswer>> forwardAsync)
{
    public FaultProxy Proxy => proxy;

    public RecordedRequest Request => request;

    public Task<WireAnswer> ForwardAsync() => forwardAsync(request);

    /// <summary>The upstream's answer to a request that was altered on its way.</summary>
    public Task<WireAnswer> ForwardAsync(RecordedRequest altered) => forwardAsync(altered);
}
