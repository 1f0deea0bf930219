using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Votable;

namespace TypedTap.Conformance.Votable;

/// <summary>The reader of VOTables against documents that STIL and astropy have read, cell by cell.</summary>
internal sealed class VotableSuite : IConformanceSuite
{
    private const string MustFail = "must-fail";

    public string Name => "votable";

    public string Description => "Reads documents and compares tables, columns and cells with what STIL and astropy read";

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
        var truth = TruthFile.Read(Path.Combine(folder, record.Required("truth")));
        var ours = ReadDocument.OfAsync(path, cancellationToken).GetAwaiter().GetResult();

        var differences = expected == MustFail ? MissingFailure(ours) : Differences(truth, ours, file, figures);
        var group = record.Group(groupField);
        if (differences.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(
            new Disagreement(
                file, record.Place, group, expected, ours.FailureText ?? $"{ours.Tables.Count} tables", record.Optional("notes") ?? "")
            {
                Source = record.Optional("source"),
                Findings = differences,
            });
    }

    internal static IReadOnlyList<string> MissingFailure(ReadDocument ours) => ours.Failure switch
    {
        VoTableException => [],
        null => ["nothing was wrong with it, though no other reader can read it"],
        _ => ["another exception than VoTableException"],
    };

    internal static List<string> Differences(TruthFile truth, ReadDocument ours, string file, ColumnFigures figures)
    {
        var differences = new List<string>();
        if (ours.FailureText is { } failure)
            differences.Add(failure);
        if (truth.Tables is not { } tables)
            return differences;
        if (ours.Failure is null && ours.Tables.Count != tables.Count)
            differences.Add($"ours has {ours.Tables.Count} tables, others' {tables.Count}");
        for (var i = 0; i < Math.Min(tables.Count, ours.Tables.Count); i++)
        {
            var comparison = TableComparison.Of(tables[i], ours.Tables[i], i + 1);
            differences.AddRange(comparison.Differences);
            foreach (var (column, verdict) in comparison.Columns)
                figures.Add(file, i + 1, column, verdict);
        }

        return differences;
    }
}
