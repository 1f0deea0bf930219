using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Votable;

namespace TypedTap.Conformance.Tests;

/// <summary>The least agreement with STIL and astropy that the reader of VOTables must have.</summary>
public sealed class VotableBarTests
{
    [CorporaFact("votable/manifest.jsonl")]
    public void The_reader_agrees_on_documents_from_everywhere() => AssertBar(99, "votable/manifest.jsonl");

    [CorporaFact("datalink/manifest.jsonl")]
    public void The_reader_agrees_on_answers_of_DataLink() => AssertBar(100, "datalink/manifest.jsonl");

    [CorporaFact("errors/manifest.jsonl")]
    public void The_reader_agrees_on_documents_that_tell_errors() => AssertBar(100, "errors/manifest.jsonl");

    private static void AssertBar(double minimum, string manifest)
    {
        var suite = new VotableSuite();
        var report = suite.Run(
            new SuiteInput([Path.GetDirectoryName(CorporaFolder.File(manifest))!], suite.GroupField), CancellationToken.None);

        using var text = new StringWriter();
        TextReport.Write(text, report, byGroup: false, verbose: true);
        Assert.True(report.Tallies[0].Total > 0, text.ToString());
        Assert.True(report.Failures(minimum).Count == 0, text.ToString());
    }
}
