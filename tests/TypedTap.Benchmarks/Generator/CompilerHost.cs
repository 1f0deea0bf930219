using System.Diagnostics;
using System.Runtime;
using TypedTap.Benchmarks.Votable;

namespace TypedTap.Benchmarks.Generator;

/// <summary>
/// Runs this program with the runtime settings of the processes in which generators run (csc.runtimeconfig.json and
/// VBCSCompiler.runtimeconfig.json in the SDK's Roslyn/bincore): they decide how often a run waits for the garbage collector. In a process
/// of its own, because the other subcommands are compared with peers under the settings of this program's project.
/// </summary>
internal static class CompilerHost
{
    private const string ServerCollector = "DOTNET_gcServer";

    // The others are defaults there, which this program's project turns off.
    private static readonly (string Name, string Value)[] Settings = [
        (ServerCollector, "1"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_TieredPGO", "1")
    ];

    /// <summary>Whether this process has such settings; those that somebody else chose count too.</summary>
    public static bool IsThisProcess => Environment.GetEnvironmentVariable(ServerCollector) is not null;

    /// <summary>The garbage collector of this process, to be read beside figures.</summary>
    public static string Collector =>
        $"{(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector, {(GCSettings.LatencyMode == GCLatencyMode.Batch ? "none" : "some")} of it in the background";

    /// <summary>Runs this program again with the same arguments, and gives its exit code.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var command = Launcher.Self(Environment.GetCommandLineArgs().Skip(1));
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
