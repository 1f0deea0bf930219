using TypedTap.Conformance.Commands;

namespace TypedTap.Conformance.Tests;

/// <summary>A run of the program: what it wrote and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static async Task<ProgramRun> Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ConformanceCommands.Root(output, error).Parse(arguments).InvokeAsync();
        return new ProgramRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
