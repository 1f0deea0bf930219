using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Schemas;

namespace TypedTap.Conformance.Tests;

/// <summary>Every description of tables at hand becomes a snapshot, and every snapshot code.</summary>
public sealed class SchemasBarTests
{
    private const string Manifest = "schemas/manifest.csv";

    [CorporaFact(Manifest)]
    public void Every_document_is_read_and_compiles()
    {
        var suite = new SchemasSuite();
        var folder = Path.GetDirectoryName(CorporaFolder.File(Manifest))!;
        var report = suite.Run(new SuiteInput([folder], suite.GroupField) { Flags = ["--compile"] }, CancellationToken.None);

        using var text = new StringWriter();
        TextReport.Write(text, report, byGroup: false, verbose: true);
        Assert.Equal(2, report.Tallies.Count);
        Assert.All(report.Tallies, tally => Assert.True(tally.Total > 0, text.ToString()));
        Assert.True(report.Failures(100).Count == 0, text.ToString());
    }
}
