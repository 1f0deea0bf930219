using System.Text.Json;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Uws;

/// <summary>The reader of UWS documents against jobs and lists of jobs that were taken apart independently, value by value.</summary>
internal sealed class UwsSuite : IConformanceSuite
{
    private const string MustFail = "must-fail";

    public string Name => "uws";

    public string Description => "Reads documents of job services and compares every value in them";

    public IReadOnlyList<SuitePath> Paths { get; } = [new(
        "DIR", "A folder of documents with manifest.jsonl: file, expected, truth on each line")];

    public string GroupField => "expected";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var folder = input.Paths[0];
        var tally = new Tally(Name, noun: "documents");
        foreach (var record in CorpusFile.Records(Path.Combine(folder, "manifest.jsonl")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Judge(record, folder, input.GroupField, tally, cancellationToken);
        }

        return new ConformanceReport(Name, folder, input.GroupField, [tally]);
    }

    private static void Judge(CorpusRecord record, string folder, string groupField, Tally tally, CancellationToken cancellationToken)
    {
        var file = record.Required("file");
        var expected = record.Required("expected");
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new CorpusException($"{record.Place}: there is no file '{path}'. Put it there, or take the line out.");
        var truthPath = Path.Combine(folder, record.Required("truth"));
        var truth = UwsTruth.Read(truthPath);
        try
        {
            var ours = ReadUws.OfAsync(path, truth is { HasContent: true, IsList: true }, cancellationToken).GetAwaiter().GetResult();
            Count(record, tally, groupField, ours, expected == MustFail ? MissingFailure(ours) : Differences(truth, ours));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or JsonException)
        {
            throw new CorpusException($"{truthPath}: the content has another form than a job or a list of jobs ({e.Message})", e);
        }
    }

    private static void Count(CorpusRecord record, Tally tally, string groupField, ReadUws ours, IReadOnlyList<string> differences)
    {
        var group = record.Group(groupField);
        if (differences.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(
            new Disagreement(
                record.Required("file"), record.Place, group, record.Required("expected"), ours.Summary, record.Optional("notes") ?? "")
            {
                Source = record.Optional("source"),
                Findings = differences,
            });
    }

    private static IReadOnlyList<string> MissingFailure(ReadUws ours) => ours.Failure switch
    {
        UwsException => [],
        null => ["nothing was wrong with it, though it is no UWS document"],
        _ => ["another exception than UwsException"],
    };

    private static IReadOnlyList<string> Differences(UwsTruth truth, ReadUws ours)
    {
        if (ours.Failure is not null)
            return [ours.Summary];
        if (!truth.HasContent)
            return [];
        var comparison = new UwsComparison();
        if (ours.Job is { } job)
        {
            comparison.Version(truth.Version, job.Version);
            comparison.Job(truth.Job, job);
        }
        else if (ours.List is { } list)
        {
            comparison.Version(truth.Version, list.Version);
            comparison.Count("jobs", truth.References.Count + truth.Jobs.Count, list.Jobs.Count);
            var references = list.Jobs.Where(reference => list.Described.All(described => described.JobId != reference.Id)).ToArray();
            for (var i = 0; i < Math.Min(references.Length, truth.References.Count); i++)
                comparison.Reference(truth.References[i], references[i], i + 1);
            foreach (var (expected, actual) in truth.Jobs.Zip(list.Described))
                comparison.Job(expected, actual);
        }

        return comparison.Differences;
    }
}
