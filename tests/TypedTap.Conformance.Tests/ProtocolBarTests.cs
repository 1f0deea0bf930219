using TypedTap.Conformance.DataLink;
using TypedTap.Conformance.Errors;
using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Uws;

namespace TypedTap.Conformance.Tests;

/// <summary>The least agreement on documents of services that the client must have.</summary>
public sealed class ProtocolBarTests
{
    [CorporaFact("uws/manifest.jsonl")]
    public void The_reader_agrees_on_documents_of_job_services() => AssertBar(new UwsSuite(), 100, "uws/manifest.jsonl");

    [CorporaFact("errors/manifest.jsonl")]
    public void The_client_says_what_documents_say_of_errors() => AssertBar(new ErrorsSuite(), 100, "errors/manifest.jsonl");

    [CorporaFact("datalink/manifest.jsonl")]
    public void Links_and_service_descriptors_are_read_as_they_are_written() =>
        AssertBar(new DataLinkSuite(), 100, "datalink/manifest.jsonl");

    private static void AssertBar(IConformanceSuite suite, double minimum, string manifest)
    {
        var report = suite.Run(
            new SuiteInput([Path.GetDirectoryName(CorporaFolder.File(manifest))!], suite.GroupField), CancellationToken.None);

        using var text = new StringWriter();
        TextReport.Write(text, report, byGroup: false, verbose: true);
        Assert.True(report.Tallies[0].Total > 0, text.ToString());
        Assert.True(report.Failures(minimum).Count == 0, text.ToString());
    }
}
