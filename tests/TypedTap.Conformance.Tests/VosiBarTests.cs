using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Vosi;

namespace TypedTap.Conformance.Tests;

/// <summary>The least agreement with others' extracts that the readers of VOSI and of DALI examples must have.</summary>
public sealed class VosiBarTests
{
    [CorporaFact("vosi-capabilities/manifest.jsonl")]
    public void Capabilities() => AssertBar(100, "vosi-capabilities/manifest.jsonl");

    [CorporaFact("vosi-tables/manifest.jsonl")]
    public void Sets_of_tables() => AssertBar(100, "vosi-tables/manifest.jsonl");

    [CorporaFact("vosi-availability/manifest.jsonl")]
    public void Availability() => AssertBar(100, "vosi-availability/manifest.jsonl");

    [CorporaFact("dali-examples/manifest.jsonl")]
    public void Examples() => AssertBar(100, "dali-examples/manifest.jsonl");

    private static void AssertBar(double minimum, string manifest)
    {
        var suite = new VosiSuite();
        var report = suite.Run(
            new SuiteInput([Path.GetDirectoryName(CorporaFolder.File(manifest))!], suite.GroupField), CancellationToken.None);

        using var text = new StringWriter();
        TextReport.Write(text, report, byGroup: false, verbose: true);
        Assert.True(report.Tallies[0].Total > 0, text.ToString());
        Assert.True(report.Failures(minimum).Count == 0, text.ToString());
    }
}
