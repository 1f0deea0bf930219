using System.CommandLine;
using TypedTap.Benchmarks.Embedded;

namespace TypedTap.Benchmarks;

/// <summary>The subcommand that measures the embedded service: how long until the first row, and a join and a cone over a million rows
/// beside DaCHS.</summary>
internal static class EmbeddedCommand
{
    public static Command Create()
    {
        var service = new Option<string?>("--service")
        {
            Description = "The TAP base URL of a DaCHS that has bench.big; TYPEDTAP_SERVICE_URL unless given. Without either only ours is measured",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TYPEDTAP_SERVICE_URL"),
        };
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured, in turns", DefaultValueFactory = _ => 7 };
        var rows = new Option<int>("--rows")
        {
            Description = "How many rows to make up where there is no service",
            DefaultValueFactory = _ => 1_000_000
        };
        var command = new Command(
            "embedded", "The embedded service: start to first row, join and cone over many rows") { service, rounds, rows };
        command.SetAction(async (arguments, cancellationToken) =>
        {
#if DEBUG
            Console.WriteLine("This is a Debug build: its figures mean nothing. Build with -c Release.");
#endif
            var count = Math.Max(1, arguments.GetValue(rounds));
            await FirstRow.RunAsync(count, Console.Out, cancellationToken);
            var dachs = arguments.GetValue(service) is { Length: > 0 } url ? new Uri(url) : null;
            await JoinAndCone.RunAsync(dachs, count, arguments.GetValue(rows), Console.Out, cancellationToken);
            return 0;
        });
        return command;
    }

    /// <summary>What a process of its own does: from nothing to a row.</summary>
    public static Command CreateChild()
    {
        var command = new Command("embedded-child", "Used by the program itself") { Hidden = true };
        command.SetAction(async (_, cancellationToken) =>
        {
            await FirstRow.ChildAsync(Console.Out, cancellationToken);
            return 0;
        });
        return command;
    }
}
