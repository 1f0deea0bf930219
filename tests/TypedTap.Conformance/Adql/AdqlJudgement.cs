using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Conformance.Adql;

/// <summary>What we say of a query.</summary>
/// <param name="IsValid">Whether it is valid.</param>
/// <param name="Findings">The first findings, errors before warnings, or the exception if there was one.</param>
/// <param name="Query">Its syntax tree if it parses.</param>
internal sealed record AdqlJudgement(bool IsValid, IReadOnlyList<string> Findings, AdqlQuery? Query)
{
    /// <summary>Enough findings to understand a verdict.</summary>
    private const int Shown = 5;

    /// <summary>True if we failed instead of judging; that never agrees with any label.</summary>
    public bool Threw { get; private init; }

    /// <summary>The verdict in a word or two.</summary>
    public string Verdict => Threw ? "an exception" : Name(IsValid);

    public static string Name(bool valid) => valid ? "valid" : "not valid";

    /// <summary>The parser's judgement.</summary>
    public static AdqlJudgement OfSyntax(string query, AdqlVersion version) => Guarded(() =>
    {
        var result = AdqlParser.Parse(query, version);
        return new AdqlJudgement(result.IsValid, First(result.Diagnostics), result.Node);
    });

    /// <summary>The first findings as text, errors before warnings.</summary>
    public static IReadOnlyList<string> First(IEnumerable<AdqlDiagnostic> diagnostics) =>
        [.. diagnostics.OrderByDescending(d => d.Severity).Take(Shown).Select(d => d.ToString())];

    /// <summary>A judgement, or the report of the exception that came instead: one broken query must not hide the others.</summary>
    public static AdqlJudgement Guarded(Func<AdqlJudgement> judge)
    {
        try
        {
            return judge();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new AdqlJudgement(false, [$"{e.GetType().Name}: {e.Message}", .. Frames(e)], null) { Threw = true };
        }
    }

    private static IEnumerable<string> Frames(Exception e) => (e.StackTrace ?? "").Split('\n').Take(3).Select(line => line.Trim());
}
