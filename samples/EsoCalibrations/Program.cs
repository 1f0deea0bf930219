using System.CommandLine;
using EsoCalibrations;
using TypedTap;
using TypedTap.Auth;
using TypedTap.Eso;

var live = new Option<bool>("--live") { Description = "Ask ESO itself; without it, an archive inside this program" };
var anonymous = new Option<bool>("--anonymous")
{
    Description = "With --live: don't log in (otherwise ESO_USER and ESO_PASSWORD, or a prompt)"
};
var program = new Option<string>("--program") { Description = "The observing run", DefaultValueFactory = _ => Notebook.PublicRun };
var mode = new Option<string>("--mode") { Description = "raw2raw or raw2master", DefaultValueFactory = _ => "raw2master" };
var directory = new Option<DirectoryInfo>("--directory")
{
    Description = "Where files go",
    DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "eso-calibrations"))
};
var yes = new Option<bool>("--yes") { Description = "Download calibrations without asking, whatever the warnings say" };
var command = new RootCommand(
    "ESO's notebook on authenticated access: raw frames and the calibrations that go with them")
    {
        live, anonymous, program, mode, directory, yes
    };
command.SetAction(async (arguments, cancellationToken) =>
{
    if (CalSelectorModes.Parse(arguments.GetValue(mode)) is not { } chosen)
    {
        await Console.Error.WriteLineAsync($"'{arguments.GetValue(mode)}' is no mode: raw2raw or raw2master.");
        return 1;
    }

    var settings = new NotebookSettings(arguments.GetValue(program)!, chosen, arguments.GetValue(directory)!.FullName)
    {
        Confirm = question => arguments.GetValue(yes) || (!arguments.GetValue(live) && Console.IsInputRedirected) || Ask(question),
    };
    try
    {
        if (arguments.GetValue(live))
        {
            using var eso = new EsoArchive();
            return await RunAsync(eso, arguments.GetValue(anonymous) ? null : Login());
        }

        await using var offline = await OfflineArchive.StartAsync(cancellationToken);
        using var archive = offline.Connect();
        return await RunAsync(archive, offline.Login);
    }
    catch (TapException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 2;
    }

    async Task<int> RunAsync(EsoArchive eso, TapLogin? login) =>
        await new Notebook(eso, login, settings, Console.Out).RunAsync(cancellationToken) ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();

static TapLogin Login()
{
    if (Environment.GetEnvironmentVariable("ESO_USER") is { Length: > 0 })
        return TapLogin.FromEnvironment("ESO_USER", "ESO_PASSWORD");
    Console.Write("Your ESO user name: ");
    return TapLogin.Of(Console.ReadLine() ?? "", TapSecret.FromPrompt("Password: "));
}

static bool Ask(string question)
{
    Console.Write(question + " [y/n] ");
    return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
}
