using System.Diagnostics;
using System.Text;

namespace TypedTap.Build.Tests.Support;

/// <summary>Runs <c>dotnet</c> as a user would, and gives back what it says.</summary>
internal sealed record DotNet(int ExitCode, string Output)
{
    // Nothing here takes more than two minutes on a machine that has nothing else to do.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Runs it; what it writes to both streams is the output.</summary>
    public static async Task<DotNet> RunAsync(
        string folder, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // What the MSBuild that runs the tests has told its children is not for another one.
        foreach (var name in start.Environment.Keys.Where(IsOfRunningBuild).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', start.ArgumentList)} did not end in {Limit}:\n{output}", e);
        }

        return new DotNet(process.ExitCode, output.ToString());
    }

    /// <summary>Asserts that it succeeded.</summary>
    public DotNet Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Asserts that it failed.</summary>
    public DotNet Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    private static bool IsOfRunningBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "DOTNET_CLI_TEST_TRACE_LEVEL";

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }
}
