using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Tests.Support;

/// <summary>What a run is expected to look like.</summary>
internal static class Expect
{
    /// <summary>Nothing to complain of, neither for the generator nor for the strictest compiler.</summary>
    public static void Clean(GeneratorRun run)
    {
        Assert.Equal([], run.Diagnostics.Select(d => d.ToString()));
        NoComplaints(Complaints(run));
    }

    /// <summary>Nothing, or a failure that shows all of it.</summary>
    public static void NoComplaints(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <summary>The compiler's complaints, after emitting code and documentation.</summary>
    public static IEnumerable<string> Complaints(GeneratorRun run)
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = run.Output.Emit(assembly, xmlDocumentationStream: documentation);
        return result.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Hidden).Select(d => d.ToString()).Take(20);
    }

    /// <summary>The only diagnostic of the generator.</summary>
    public static Diagnostic One(GeneratorRun run, string id)
    {
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        return diagnostic;
    }
}
