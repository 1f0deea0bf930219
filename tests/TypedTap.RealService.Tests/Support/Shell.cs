using System.Diagnostics;

namespace TypedTap.RealService.Tests.Support;

/// <summary>A command as a user would paste it.</summary>
internal static class Shell
{
    public static async Task<string> RunAsync(string command)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", command])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false
            })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
