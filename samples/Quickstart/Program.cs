using System.CommandLine;
using Quickstart;
using Spectre.Console;
using TypedTap;
using TypedTap.Tap;
using TypedTap.Testing;

var service = new Option<Uri?>("--service")
{
    Description = "The TAP base URL to ask; without it, synthetic tables inside this program",
    CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) ? url : Refuse(result),
};
var live = new Option<bool>("--live") { Description = "Ask ESO and CADC themselves" };
var rows = new Option<int>("--rows") { Description = "How many rows of each query to print", DefaultValueFactory = _ => 10 };
var command = new RootCommand("TypedTap in three queries: science frames, planes in a region, ObsCore") { service, live, rows };
command.SetAction(async (arguments, cancellationToken) =>
{
    // Nobody reads a file through a narrow window.
    if (Console.IsOutputRedirected)
        AnsiConsole.Profile.Width = 200;
    try
    {
        if (arguments.GetValue(live) || arguments.GetValue(service) is not null)
            return await RunAsync(arguments.GetValue(service), options: null);
        await using var embedded = EmbeddedTapService.InProcess(SyntheticTables.Create());
        return await RunAsync(embedded.Url, embedded.ClientOptions);
    }
    catch (TapException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 2;
    }

    async Task<int> RunAsync(Uri? url, TapClientOptions? options)
    {
        var run = new QuickstartRun(AnsiConsole.Console, url, arguments.GetValue(rows), options);
        return await run.RunAsync(cancellationToken) ? 0 : 1;
    }
});
return await command.Parse(args).InvokeAsync();

static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
{
    result.AddError($"'{result.Tokens[0].Value}' is not a URL; give the TAP base URL, such as http://127.0.0.1:8080/tap");
    return null;
}
