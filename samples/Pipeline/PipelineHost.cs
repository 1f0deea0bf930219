using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Offline;
using Pipeline.Settings;
using Pipeline.Steps;
using Pipeline.Storage;
using TypedTap.Cadc;
using TypedTap.Tap;

namespace Pipeline;

/// <summary>Puts the program together.</summary>
public static class PipelineHost
{
    /// <summary>A builder with everything that the pipeline needs; what is registered behind it counts more.</summary>
    /// <param name="settings">
    /// Settings that count more than appsettings.json and the environment: those of the command line, <c>Pipeline:Once</c> and the like.
    /// </param>
    public static HostApplicationBuilder CreateBuilder(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // appsettings.json and the sample's watch list lie beside the program; other paths are meant from where it is started.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        // A misspelled setting would otherwise be none.
        builder.Services.AddOptions<PipelineOptions>()
            .Bind(builder.Configuration.GetSection(PipelineOptions.Section), static binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services
            .AddSingleton<IValidateOptions<PipelineOptions>, PipelineOptionsValidator>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(static _ => OfflineArchive.Filled())
            .AddSingleton(Connect)
            .AddSingleton<Database>()
            .AddSingleton<RoundStore>()
            .AddSingleton<Staging>()
            .AddSingleton<Results>()
            .AddSingleton<Matching>()
            .AddSingleton<Fetching>()
            .AddSingleton<Round>()
            .AddSingleton<ExitStatus>()
            .AddHostedService<Worker>();
        return builder;
    }

    // One archive for the whole program: it keeps connections, the login, and plans of queries.
    private static CadcArchive Connect(IServiceProvider services)
    {
        var options = new TapClientOptions
        {
            LoggerFactory = services.GetRequiredService<ILoggerFactory>(),
            TimeProvider = services.GetRequiredService<TimeProvider>(),
            UserAgent = "Pipeline/1.0 (sample of TypedTap)",
        };
        var pipeline = services.GetRequiredService<IOptions<PipelineOptions>>().Value;
        return pipeline.Archive.Length > 0 ? new CadcArchive(new Uri(pipeline.Archive), options)
            : pipeline.Live ? new CadcArchive(options)
            : services.GetRequiredService<OfflineArchive>().Connect(options);
    }
}
