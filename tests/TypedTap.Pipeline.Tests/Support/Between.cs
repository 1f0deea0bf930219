namespace TypedTap.Pipeline.Tests.Support;

/// <summary>Between the program and the archive.</summary>
/// <param name="inner">The archive.</param>
/// <param name="first">Sees each request first; a response of it goes to the program instead of the archive's.</param>
internal sealed class Between(HttpMessageHandler inner, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>> first)
    : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await first(request, cancellationToken) ?? await base.SendAsync(request, cancellationToken);
}
