using System.ComponentModel;
using System.Diagnostics;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>Starts programs.</summary>
internal static class PeerTools
{
    /// <summary>Where the peers' programs are.</summary>
    public static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "peers", name);

    /// <summary>Starts a program with its output redirected.</summary>
    /// <exception cref="PeerMissingException">There is no such program.</exception>
    public static Process Start(string program, IEnumerable<string> arguments, bool redirectInput = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PeerMissingException($"{program} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="PeerMissingException">There is no such program, or it fails.</exception>
    public static void Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new PeerMissingException($"{program} failed: {errors.GetAwaiter().GetResult().Trim().Split('\n')[0]}");
    }
}
