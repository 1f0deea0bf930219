using System.Diagnostics;
using System.Globalization;
using TypedTap.Benchmarks.SideBySide;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Runs programs to their end, all on the same core, and tells what they took.</summary>
internal sealed class Launcher(int core)
{
    private readonly string? _taskset = Find("taskset");
    private readonly string? _time = Find("time");

    /// <summary>What holds for all that is run.</summary>
    public string Conditions =>
        (_taskset is null
            ? "not held to one core (there is no taskset)"
            : string.Create(CultureInfo.InvariantCulture, $"every process held to core {core}"))
        + (_time is null ? "; no processor time or memory of others (there is no program time)" : "");

    /// <summary>This program with other arguments; the dotnet host is needed where it was started by it.</summary>
    public static IReadOnlyList<string> Self(params IEnumerable<string> arguments)
    {
        var host = Environment.ProcessPath ?? throw new PeerMissingException("It is not known how this program was started.");
        return Path.GetFileNameWithoutExtension(host) is "dotnet"
            ? [host, Environment.GetCommandLineArgs()[0], .. arguments]
            : [host, .. arguments];
    }

    /// <summary>Runs a command.</summary>
    /// <exception cref="PeerMissingException">There is no such program, or it fails.</exception>
    public ProcessRun Run(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        if (Find(command[0]) is null)
            throw new PeerMissingException($"there is no program '{command[0]}'.");
        var figures = Path.GetTempFileName();
        try
        {
            var full = new List<string>();
            if (_taskset is not null)
                full.AddRange([_taskset, "-c", core.ToString(CultureInfo.InvariantCulture)]);
            if (_time is not null)
                full.AddRange([_time, "-o", figures, "-f", "%U %S %M"]);
            full.AddRange(command);
            var started = Stopwatch.GetTimestamp();
            var output = ToEnd(full, command[0], cancellationToken);
            var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
            return _time is null ? new ProcessRun(wall, null, null, output) : WithFigures(wall, output, File.ReadLines(figures).Last());
        }
        finally
        {
            File.Delete(figures);
        }
    }

    private static string ToEnd(List<string> command, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = PeerTools.Start(command[0], command.Skip(1));
        using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? output : throw new PeerMissingException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{name}' failed with {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim().Split('\n')[^1]}"));
    }

    private static ProcessRun WithFigures(double wall, string output, string line)
    {
        var parts = Array.ConvertAll(line.Split(' '), text => double.Parse(text, CultureInfo.InvariantCulture));
        return new ProcessRun(wall, parts[0] + parts[1], (long)parts[2] * 1024, output);
    }

    private static string? Find(string program) => Path.IsPathRooted(program)
        ? (File.Exists(program) ? program : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
