using TypedTap.Conformance.Adql;
using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Running;

namespace TypedTap.Conformance.Tests;

/// <summary>The least agreement with the corpora that TypedTap must have.</summary>
public sealed class CorpusBarTests
{
    [CorporaFact("adql/corpus.jsonl")]
    public void The_parser_agrees_with_labelled_queries()
    {
        AssertBars(new AdqlSuite(), 99.5, "adql/corpus.jsonl");
    }

    [CorporaFact("adql/semantic.jsonl", "adql/semantic.schemas.json")]
    public void The_checker_agrees_with_queries_judged_over_schemas()
    {
        AssertBars(new AdqlSemanticSuite(), 98, "adql/semantic.jsonl", "adql/semantic.schemas.json");
    }

    [CorporaFact("adql/types.jsonl", "adql/semantic.schemas.json")]
    public void The_checker_infers_the_result_columns_that_DaCHS_does()
    {
        AssertBars(new AdqlTypesSuite(), 97, "adql/types.jsonl");
    }

    [CorporaFact("adql/semantic.jsonl", "adql/types.jsonl", "adql/corpus.jsonl", "adql/semantic.schemas.json")]
    public void Valid_queries_run_in_the_embedded_engine_or_are_refused_with_a_reason()
    {
        AssertBars(new AdqlRunSuite(), 90, "adql");
    }

    [CorporaFact("adql/construct-matrix.jsonl")]
    public void The_parser_agrees_wherever_the_published_grammar_and_VOLLT_do()
    {
        var disagreements = ConstructMatrix.Disagreements(CorporaFolder.File("adql/construct-matrix.jsonl"), out var judged);

        Assert.InRange(judged, 600, int.MaxValue);
        Assert.Empty(disagreements);
    }

    private static void AssertBars(IConformanceSuite suite, double minimum, params string[] files)
    {
        var report = suite.Run(new SuiteInput([.. files.Select(CorporaFolder.File)], suite.GroupField), CancellationToken.None);

        using var text = new StringWriter();
        TextReport.Write(text, report, byGroup: false, verbose: true);
        Assert.All(report.Tallies, tally => Assert.True(tally.Total > 0, tally.ToString()));
        Assert.True(report.Failures(minimum).Count == 0, text.ToString());
    }
}
