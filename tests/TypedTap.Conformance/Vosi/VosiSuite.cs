using System.Globalization;
using System.Text.Json;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Vosi;

/// <summary>The readers of VOSI and of DALI examples against documents whose content was extracted by others.</summary>
internal sealed class VosiSuite : IConformanceSuite
{
    private const string MustFail = "must-fail";
    private const string Manifest = "manifest.jsonl";

    private static readonly Dictionary<string, IVosiKind> Kinds = new(StringComparer.Ordinal)
    {
        ["vosi-capabilities"] = new CapabilitiesKind(),
        ["vosi-tables"] = new TablesKind(),
        ["vosi-availability"] = new AvailabilityKind(),
        ["dali-examples"] = new ExamplesKind(),
    };

    public string Name => "vosi";

    public string Description =>
        "Reads documents about services (capabilities, tables, availability, examples) and compares their content with what others extracted";

    public IReadOnlyList<SuitePath> Paths { get; } =
    [
        new(
            "DIR", $"A folder of documents with {Manifest}: file, kind, expected, truth on each line; or one with such folders, named after the kinds"),
    ];

    public string GroupField => "kind";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var tally = new Tally(Name, noun: "documents");
        var notes = new List<string>();
        foreach (var folder in Folders(input.Paths[0]))
        {
            foreach (var record in CorpusFile.Records(Path.Combine(folder, Manifest)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var kind = record.Optional("kind") ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
                if (Kinds.TryGetValue(kind, out var reader))
                    Judge(record, folder, reader, input.GroupField, tally, notes, cancellationToken);
                else
                    notes.Add($"{record.Place}: left out, because it is of kind {kind}");
            }
        }

        return new ConformanceReport(Name, input.Paths[0], input.GroupField, [tally]) { Notes = notes };
    }

    /// <summary>The folder, or those in it that are named after a kind.</summary>
    private static IReadOnlyList<string> Folders(string folder)
    {
        if (File.Exists(Path.Combine(folder, Manifest)))
            return [folder];
        var inside = Kinds.Keys.Select(kind => Path.Combine(folder, kind))
            .Where(path => File.Exists(Path.Combine(path, Manifest)))
            .ToArray();
        return inside.Length > 0 ? inside : [folder];
    }

    private static void Judge(
        CorpusRecord record, string folder, IVosiKind kind, string groupField, Tally tally, List<string> notes,
        CancellationToken cancellationToken)
    {
        var file = record.Required("file");
        var expected = record.Required("expected");
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new CorpusException($"{record.Place}: there is no file '{path}'. Put it there, or take the line out.");
        var truth = VosiTruth.Read(Path.Combine(folder, record.Required("truth")));

        var (findings, actual) = Findings(kind, path, expected == MustFail, truth, cancellationToken);
        var group = record.Group(groupField);
        if (truth is null && expected != MustFail)
            notes.Add($"{file}: the truth has no content; only that it can be read was judged");
        if (findings.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(new Disagreement(file, record.Place, group, expected, actual, record.Optional("notes") ?? "")
        {
            Source = record.Optional("source"),
            Findings = findings,
        });
    }

    private static (IReadOnlyList<string> Findings, string Actual) Findings(
        IVosiKind kind, string path, bool mustFail, JsonElement? truth, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var findings = kind.CompareAsync(stream, truth, cancellationToken).GetAwaiter().GetResult();
            return mustFail
                ? (["nothing was wrong with it, though no other reader can read it"], "read")
                : (findings, string.Create(CultureInfo.InvariantCulture, $"read, {findings.Count} differences"));
        }
        catch (VosiException e)
        {
            var text = $"VosiException {e.Kind}: {e.Message}";
            return (mustFail ? [] : [text], text);
        }
        catch (Exception e) when (e is not OperationCanceledException and not CorpusException)
        {
            var text = $"{e.GetType().Name}: {e.Message} {string.Join(' ', (e.StackTrace ?? "").Split('\n').Take(3).Select(line => line.Trim()))}";
            return ([$"another exception than VosiException: {text}"], text);
        }
    }
}
