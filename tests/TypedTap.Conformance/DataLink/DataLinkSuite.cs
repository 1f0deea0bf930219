using System.Text.Json;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Conformance.Votable;

namespace TypedTap.Conformance.DataLink;

/// <summary>
/// DataLink documents and results that describe services against what others read: tables cell by cell, rows of links value by value,
/// descriptors parameter by parameter.
/// </summary>
internal sealed class DataLinkSuite : IConformanceSuite
{
    private const string MustFail = "must-fail";

    public string Name => "datalink";

    public string Description => "Reads links and service descriptors and compares every value in them";

    public IReadOnlyList<SuitePath> Paths { get; } = [new(
        "DIR", "A folder of documents with manifest.jsonl: file, expected, truth on each line")];

    public string GroupField => "expected";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var folder = input.Paths[0];
        var tally = new Tally(Name, noun: "documents");
        var figures = new ColumnFigures();
        foreach (var record in CorpusFile.Records(Path.Combine(folder, "manifest.jsonl")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Judge(record, folder, input.GroupField, tally, figures, cancellationToken);
        }

        return new ConformanceReport(Name, folder, input.GroupField, [tally]) { Notes = figures.Lines() };
    }

    private static void Judge(
        CorpusRecord record, string folder, string groupField, Tally tally, ColumnFigures figures, CancellationToken cancellationToken)
    {
        var file = record.Required("file");
        var expected = record.Required("expected");
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new CorpusException($"{record.Place}: there is no file '{path}'. Put it there, or take the line out.");
        var truthPath = Path.Combine(folder, record.Required("truth"));
        var document = ReadDocument.OfAsync(path, cancellationToken).GetAwaiter().GetResult();
        var links = ReadLinks.OfAsync(path, cancellationToken).GetAwaiter().GetResult();
        List<string> differences = expected == MustFail
            ? [.. VotableSuite.MissingFailure(document)]
            : [.. VotableSuite.Differences(TruthFile.Read(truthPath), document, file, figures), .. Differences(truthPath, links)];
        var group = record.Group(groupField);
        if (differences.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(new Disagreement(file, record.Place, group, expected, links.Summary, record.Optional("notes") ?? "")
        {
            Source = record.Optional("source"),
            Findings = differences,
        });
    }

    private static IReadOnlyList<string> Differences(string truthPath, ReadLinks ours)
    {
        if (ours.Document is not { } document)
            return [ours.Summary];
        try
        {
            var truth = DataLinkTruth.Read(truthPath);
            var comparison = new DataLinkComparison();
            comparison.Services(truth.Services, document.Services);
            if (truth.Links is { } table)
                comparison.Rows(table, document);
            else if (document.HasLinks)
                comparison.Differ("links", "(none)", $"{document.Rows.Count} rows");
            return comparison.Differences;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or JsonException)
        {
            throw new CorpusException($"{truthPath}: the content has another form than that of a VOTable ({e.Message})", e);
        }
    }
}
