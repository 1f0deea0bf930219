using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Votable;

namespace TypedTap.Conformance.Errors;

/// <summary>
/// The client against answers that tell of errors: what it throws must have the service's words, after the right number of rows; what is
/// no VOTable must be shown for what it is.
/// </summary>
internal sealed class ErrorsSuite : IConformanceSuite
{
    private const string MustFail = "must-fail";

    public string Name => "errors";

    public string Description => "Answers queries with documents that tell of errors, and compares what the client says about them";

    public IReadOnlyList<SuitePath> Paths { get; } = [new(
        "DIR", "A folder of documents with manifest.jsonl: file, expected, truth on each line, error_message on some")];

    public string GroupField => "expected";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var folder = input.Paths[0];
        var tally = new Tally(Name, noun: "documents");
        foreach (var record in CorpusFile.Records(Path.Combine(folder, "manifest.jsonl")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Judge(record, folder, record.Group(input.GroupField), tally, cancellationToken);
        }

        return new ConformanceReport(Name, folder, input.GroupField, [tally]);
    }

    private static void Judge(CorpusRecord record, string folder, string group, Tally tally, CancellationToken cancellationToken)
    {
        var file = record.Required("file");
        var expected = record.Required("expected");
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new CorpusException($"{record.Place}: there is no file '{path}'. Put it there, or take the line out.");
        var truth = ErrorTruth.Read(record, Path.Combine(folder, record.Required("truth")));
        var ours = ClientOutcome.OfAsync(path, cancellationToken).GetAwaiter().GetResult();

        var differences = expected == MustFail ? NotShown(ours) : Differences(truth, ours);
        if (differences.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(
            new Disagreement(
                file, record.Place, group, truth.Message is null ? expected : $"{expected}: {truth.Message}", ours.ToString(),
                record.Optional("notes") ?? "")
            {
                Source = record.Optional("source"),
                Findings = differences,
            });
    }

    /// <summary>What is no VOTable is refused with its beginning, so that people can see what it is.</summary>
    private static IReadOnlyList<string> NotShown(ClientOutcome ours) => ours.Failure switch
    {
        TapResponseException { Excerpt.Length: > 0, ContentType: not null } e when e.Message.Contains(
            e.Excerpt, StringComparison.Ordinal) =>
            [],
        TapResponseException { Excerpt: null or "" } => ["the exception shows nothing of the document"],
        // Broken off in the middle: rows may have come before.
        VoTableException { Line: not null } => [],
        null => ["it was taken for an answer"],
        _ => ["another exception than TapResponseException"],
    };

    private static List<string> Differences(ErrorTruth truth, ClientOutcome ours)
    {
        var differences = new List<string>();
        // Nobody knows what it is about, but it is no table, and that is told.
        if (!truth.IsError && ours.Failure is TapException)
            return differences;
        if (ours.Failure is not TapQueryException failure)
        {
            differences.Add(ours.Failure is null ? "it was taken for an answer" : "another exception than TapQueryException");
            return differences;
        }

        if (truth.Message is { } words && !IsSame(OneLine(words), failure.ServerMessage))
            differences.Add($"the words: ours '{failure.ServerMessage}', others' '{OneLine(words)}'");
        if (!failure.Message.Contains(failure.ServerMessage, StringComparison.Ordinal))
            differences.Add("the message has not the service's words in it");
        if (truth.Rows is { } rows && (rows != ours.Rows || rows != failure.RowsRead))
            differences.Add($"the rows before it: ours {ours.Rows} (and {failure.RowsRead} in the exception), others' {rows}");
        return differences;
    }

    // Very long words are cut.
    private static bool IsSame(string words, string ours) =>
        words == ours || (ours.EndsWith('…') && ours.Length > 1000 && words.StartsWith(ours[..^1], StringComparison.Ordinal));

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
