using System.Diagnostics;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>The command that reads the snapshots of a project anew.</summary>
internal sealed class RefreshCommand(string project, string program = "dotnet")
{
    /// <summary>The arguments; a path may have blanks and quotes.</summary>
    public string Arguments => $"build \"{project.Replace("\"", "\\\"")}\" -t:TypedTapRefresh -nologo";

    /// <summary>The command as one would type it.</summary>
    public string Text => program + " " + Arguments;

    /// <summary>Where the output goes: nobody watches it, but somebody may ask what became of it.</summary>
    public string LogPath => Path.Combine(Path.GetDirectoryName(project)!, "obj", "TypedTapRefresh.log");

    /// <summary>Starts it.</summary>
    /// <returns>The task of writing down what it says, which ends with it.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public Task Start()
    {
        var start = new ProcessStartInfo(program, Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        return Task.Run(() => WriteLogAsync(process));
    }

    private async Task WriteLogAsync(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            Directory.CreateDirectory(Path.GetDirectoryName(LogPath)!);
            File.WriteAllText(LogPath, Text + "\n" + output + await error.ConfigureAwait(false));
        }
    }
}
