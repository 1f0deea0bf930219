using System.Diagnostics;

namespace TypedTap.RealService.Tests.Support;

/// <summary>
/// The database of the real service, where its TAP_SCHEMA lies; only the administrator of the machine may change it. The service is shared:
/// what a test changes it puts back.
/// </summary>
internal static class ServiceDatabase
{
    public static string? Missing { get; } = Dachs.Missing ?? (IsThere()
        ? null
        : "No access to the database of the service: that needs root on the machine where start-dachs.sh was run");

    /// <summary>Runs SQL and gives what it prints: values separated by bars, rows by line ends.</summary>
    public static async Task<string> RunAsync(string sql)
    {
        using var process = Start(sql);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output.TrimEnd('\n');
    }

    private static bool IsThere()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        using var process = Start("SELECT 1 FROM tap_schema.tables LIMIT 1");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // The statement goes in by standard input: no shell takes it apart.
    private static Process Start(string sql)
    {
        var process = Process.Start(new ProcessStartInfo("su", ["postgres", "-c", "psql -qAt -v ON_ERROR_STOP=1 -d gavo"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            WorkingDirectory = "/",
        })!;
        process.StandardInput.Write(sql);
        process.StandardInput.Close();
        return process;
    }
}
