using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace TypedTap.Testing.Hosting;

/// <summary>No sockets: requests are handed over in memory. The two origins are names that lead nowhere else (RFC 6761).</summary>
internal sealed class InProcessHost : IServiceHost
{
    private readonly WebApplication _application;

    public InProcessHost(RequestPipeline pipeline)
    {
        _application = EmbeddedHost.Build(pipeline, server => server.UseTestServer(options => options.BaseAddress = Root));
        // Nothing of the start waits for anything.
        _application.StartAsync().GetAwaiter().GetResult();
    }

    public Uri Root { get; } = new("http://tap.test/");

    public Uri Elsewhere { get; } = new("http://storage.tap.test/");

    public int MostConnections => 0;

    public HttpMessageHandler CreateHandler() => _application.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync()
    {
        var endings = new Endings();
        await endings.DoAsync(async () => await _application.StopAsync().ConfigureAwait(false)).ConfigureAwait(false);
        await endings.DoAsync(_application.DisposeAsync).ConfigureAwait(false);
        endings.Throw();
    }
}
