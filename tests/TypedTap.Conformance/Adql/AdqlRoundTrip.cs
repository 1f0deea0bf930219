using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Conformance.Adql;

/// <summary>Writes trees and reads them again: what comes back must be equal.</summary>
internal static class AdqlRoundTrip
{
    private static readonly AdqlLayout[] Layouts = [AdqlLayout.OneLine, AdqlLayout.Clauses, AdqlLayout.Indented];

    /// <summary>How the round trip fails, a sentence a layout; empty if it does not.</summary>
    public static IReadOnlyList<string> Failures(AdqlQuery query, AdqlVersion version)
    {
        var failures = new List<string>();
        foreach (var layout in Layouts)
        {
            var judgement = AdqlJudgement.Guarded(() => Judge(query, layout, version));
            if (!judgement.IsValid)
                failures.Add($"{layout}: {string.Join("; ", judgement.Findings)}");
        }

        return failures;
    }

    private static AdqlJudgement Judge(AdqlQuery query, AdqlLayout layout, AdqlVersion version)
    {
        var text = AdqlWriter.Write(query, layout, version);
        var again = AdqlParser.Parse(text, version);
        if (again.Node is null)
            return new AdqlJudgement(false, [$"the written text does not parse: {text}", .. AdqlJudgement.First(again.Diagnostics)], null);
        return again.Node.Equals(query)
            ? new AdqlJudgement(true, [], again.Node)
            : new AdqlJudgement(false, [$"the written text parses to another tree: {text}"], again.Node);
    }
}
