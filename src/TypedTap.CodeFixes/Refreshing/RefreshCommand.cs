using System.ComponentModel;
using System.Diagnostics;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>The command that reads the snapshots of a project anew.</summary>
internal sealed class RefreshCommand(string project, string program)
{
    // What the SDK that runs the compiler tells of itself: an editor on a desktop may know no PATH to it.
    private const string HostVariable = "DOTNET_HOST_PATH";

    private int _running;

    /// <summary>The command of a project, run by the SDK at hand.</summary>
    public static RefreshCommand Of(string project) =>
        new(project, Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } host ? host : "dotnet");

    /// <summary>The arguments; a path may have blanks and quotes.</summary>
    public string Arguments => $"build \"{project.Replace("\"", "\\\"")}\" -t:TypedTapRefresh -nologo";

    /// <summary>The command as one would type it.</summary>
    public string Text => program + " " + Arguments;

    /// <summary>Where the output goes.</summary>
    public string LogPath => Path.Combine(Path.GetDirectoryName(project)!, "obj", "TypedTapRefresh.log");

    private RefreshLog Log => field ??= new RefreshLog(LogPath);

    /// <summary>Starts it, unless it runs already; why it was not started is written to the log.</summary>
    /// <returns>The task of writing down what it says, which ends with it.</returns>
    /// <exception cref="InvalidOperationException">The log cannot be written.</exception>
    public Task Start()
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
        {
            Log.Add("A second refresh was asked for and not started because this one is still running.");
            return Task.CompletedTask;
        }

        Process? process = null;
        try
        {
            Log.Begin(Text);
            process = Launch();
        }
        finally
        {
            if (process is null)
                Volatile.Write(ref _running, 0);
        }

        return process is null ? Task.CompletedTask : Task.Run(() => WriteLogAsync(process));
    }

    private Process? Launch()
    {
        var start = new ProcessStartInfo(program, Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception e)
        {
            Log.Add(
                $"'{program}' cannot be started ({e.Message}); put the .NET SDK on the PATH, "
                    + $"or set {HostVariable} to its dotnet, and start the editor again.");
            return null;
        }
    }

    private async Task WriteLogAsync(Process process)
    {
        try
        {
            using (process)
            {
                var error = process.StandardError.ReadToEndAsync();
                var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
                Log.Add(output + await error.ConfigureAwait(false));
            }
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }
}
