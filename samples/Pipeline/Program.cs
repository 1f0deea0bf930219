// Watches targets at CADC: what is new of them comes into PostgreSQL, with its links and files, round after round. README.md tells how.
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pipeline;
using Pipeline.Settings;

var live = new Option<bool>("--live") { Description = "Ask CADC itself; without it, an archive inside this program" };
var once = new Option<bool>("--once")
{
    Description = "One round, and an exit code: 0 all is there, 1 something is missing, 2 the round failed, 3 it was stopped",
};
var database = new Option<string?>("--database")
{
    Description = "PostgreSQL: \"Host=…;Database=…;Username=…;Password=…\"; better Pipeline__Database in the environment",
};
var watchList = new Option<string?>("--watch-list") { Description = "A CSV file: name,ra,dec" };
var folder = new Option<string?>("--folder") { Description = "Where files go" };
var command = new RootCommand("From a watch list to rows and files: new data of CADC in PostgreSQL. More settings: appsettings.json")
{
    live, once, database, watchList, folder,
};
command.SetAction(async (arguments, cancellationToken) =>
{
    var settings = new Dictionary<string, string?>();
    foreach (var (name, value) in new[]
    {
        ("Live", arguments.GetValue(live) ? "true" : null), ("Once", arguments.GetValue(once) ? "true" : null),
        ("Database", arguments.GetValue(database)), ("WatchList", arguments.GetValue(watchList)), ("Folder", arguments.GetValue(folder)),
    })
    {
        if (value is not null)
            settings.Add("Pipeline:" + name, value);
    }

    IHost host;
    ExitStatus status;
    try
    {
        host = PipelineHost.CreateBuilder(settings).Build();
        // It looks at the settings before anything is started, so that what is wrong is told without a stack.
        status = host.Services.GetRequiredService<ExitStatus>();
    }
    catch (Exception e) when (e is OptionsValidationException or InvalidOperationException or InvalidDataException)
    {
        foreach (var problem in e is OptionsValidationException { Failures: var all } ? all : [$"{e.Message} {e.InnerException?.Message}"])
            await Console.Error.WriteLineAsync(problem);
        return ExitStatus.Failed;
    }

    try
    {
        await host.RunAsync(cancellationToken);
    }
    catch (OperationCanceledException)
    {
        // It was told to stop before it had begun.
    }

    return status.Code;
});
var parsed = command.Parse(args);
// The host knows how long it may take to stop.
var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
return parsed.Errors.Count > 0 ? ExitStatus.Failed : code;
