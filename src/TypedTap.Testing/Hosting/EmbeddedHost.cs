using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedTap.Testing.Hosting;

/// <summary>
/// A web application with nothing in it but what is put there: no configuration files, no environment variables, no logging, and no hand on
/// Ctrl+C, which belongs to the program around it.
/// </summary>
internal static class EmbeddedHost
{
    public static WebApplication Build(RequestPipeline pipeline, Action<IWebHostBuilder> server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        server(builder.WebHost);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        var application = builder.Build();
        application.Run(pipeline.HandleAsync);
        return application;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
