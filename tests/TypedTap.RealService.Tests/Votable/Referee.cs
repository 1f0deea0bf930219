using System.Diagnostics;

namespace TypedTap.RealService.Tests.Votable;

/// <summary>
/// Finds and runs the referees. TYPEDTAP_STILTS and TYPEDTAP_PYTHON name them where they are not <c>stilts</c> and <c>python3</c> of the
/// path.
/// </summary>
internal static class Referee
{
    private static readonly Lazy<string?> Stilts = new(() => Find("TYPEDTAP_STILTS", ["stilts"], "-version"));
    private static readonly Lazy<string?> Python = new(
        () => Find("TYPEDTAP_PYTHON", ["python3", "/usr/bin/python3"], "-c", "import astropy.io.votable"));
    private static readonly Lazy<string?> Pyvo = new(() => Find("TYPEDTAP_PYTHON", ["python3", "/usr/bin/python3"], "-c", "import pyvo"));

    /// <summary>Why a tool cannot be run, or null if it can.</summary>
    public static string? Missing(RefereeTool tool) => Program(tool) is not null
        ? null
        : tool switch
        {
            RefereeTool.Stilts => "There is no STILTS: put stilts into the path, or its path into TYPEDTAP_STILTS.",
            RefereeTool.Pyvo => "There is no Python with pyvo: put its path into TYPEDTAP_PYTHON.",
            _ => "There is no Python with astropy: put its path into TYPEDTAP_PYTHON.",
        };

    /// <summary>What a tool prints.</summary>
    public static async Task<string> RunAsync(RefereeTool tool, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(Program(tool)!, arguments);
        Assert.True(code == 0, $"{tool} ended with {code}: {error}{output}");
        return output;
    }

    private static string? Program(RefereeTool tool) => tool switch
    {
        RefereeTool.Stilts => Stilts.Value,
        RefereeTool.Pyvo => Pyvo.Value,
        _ => Python.Value,
    };

    private static string? Find(string variable, string[] names, params string[] trial)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
            names = [given];
        return names.FirstOrDefault(name =>
        {
            try
            {
                return RunAsync(name, trial).GetAwaiter().GetResult().Code == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such program.
                return false;
            }
        });
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false
            }
        };
        process.Start();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
