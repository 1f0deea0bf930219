using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedTap.Benchmarks.Votable;
using TypedTap.Metadata;

namespace TypedTap.Benchmarks.Generator;

/// <summary>
/// Compiles a program of ordinary size without and with the code of an archive: generator, parser, binder and writing the assembly.
/// </summary>
internal static class CompileSideBySide
{
    private const int Files = 40;

    public static CompileFigure Run(string name, TapSnapshot snapshot, int rounds, CancellationToken cancellationToken)
    {
        var file = new MadeUpFile("/schemas/madeup.tap.json", MadeUpService.Write(snapshot), ("TapSchema", "true"), ("TapTables", "*"));
        string[] sources = [.. Enumerable.Range(0, Files).Select(Source)];
        var without = new List<GeneratorTime>();
        var with = new List<GeneratorTime>();
        for (var i = 0; i < rounds + 1; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var times = (Compile([], sources), Compile([file], sources));
            if (i == 0)
                continue; // the just-in-time compiler's
            without.Add(times.Item1);
            with.Add(times.Item2);
        }

        return new CompileFigure(name, Median(without), Median(with));
    }

    private static GeneratorTime Compile(MadeUpFile[] files, string[] sources)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var project = new GeneratorProject(files, sources: sources);
        var result = (files.Length == 0 ? project.Compilation : project.Generate()).Emit(Stream.Null);
        var wall = clock.Elapsed;
        process.Refresh();
        if (files.Length > 0 && !result.Success)
        {
            throw new InvalidOperationException(
                "What was generated does not compile: "
                    + result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return new GeneratorTime(wall.TotalMilliseconds, (process.TotalProcessorTime - cpu).TotalMilliseconds);
    }

    private static GeneratorTime Median(List<GeneratorTime> times) =>
        new(Figures.Median(times.Select(time => time.Wall)), Figures.Median(times.Select(time => time.Cpu)));

    /// <summary>A class of a pipeline as people write them, some 150 lines.</summary>
    private static string Source(int number)
    {
        var methods = Enumerable.Range(0, 15).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""
                public System.Collections.Generic.List<string> Select{{i}}(System.Collections.Generic.IEnumerable<(string Name, double Ra, double Dec)> rows, double limit)
                {
                    var found = new System.Collections.Generic.List<string>();
                    foreach (var row in rows.Where(row => row.Ra > limit && System.Math.Abs(row.Dec) < {{i}} + 10).OrderBy(row => row.Name, System.StringComparer.Ordinal))
                        found.Add($"{row.Name}: {row.Ra:F5} {row.Dec:F5}");
                    return found;
                }
            """));
        return $"using System.Linq;\nnamespace Consumer;\n/// <summary>Step {number}.</summary>\npublic sealed class Step{number}\n{{\n{string.Join("\n\n", methods)}\n}}\n";
    }
}
