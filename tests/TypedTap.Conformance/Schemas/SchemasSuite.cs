using System.Globalization;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Metadata;

namespace TypedTap.Conformance.Schemas;

/// <summary>
/// Descriptions of tables become snapshots with as many tables and columns as there are, and these are read back as they were written; with
/// <c>--compile</c>, code.
/// </summary>
internal sealed class SchemasSuite : IConformanceSuite
{
    private const string Compile = "--compile";

    public string Name => "schemas";

    public string Description =>
        "Makes snapshots of descriptions of tables, compares what is in them with what was counted, writes them and reads them back";

    public IReadOnlyList<SuitePath> Paths { get; } =
    [
        new(
            "DIR", "A folder with manifest.csv (file, kind, wellformed, tables, columns), or with documents, a folder rendered, or facts about services (*.csv with table_name,column_name,datatype,...)"),
    ];

    public IReadOnlyList<SuiteFlag> Flags { get; } = [new(
        Compile, "Generate code for all tables and compile it, nullable enabled, with documentation, warnings as errors")];

    public string GroupField => "kind";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var tally = new Tally(Name, claim: "documents read as expected") { IsAlwaysListed = true };
        var compiled = new Tally("compile", claim: "documents compile") { IsAlwaysListed = true };
        var totals = new SchemaTotals();
        var notes = new List<string>();
        foreach (var document in SchemaFolder.Documents(input.Paths[0]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (content, problem) = Judge(document, cancellationToken);
            if (problem is null)
                tally.Agree(document.Kind);
            else
                tally.Differ(Differing(document, document.Expected?.ToString() ?? "an error", problem));
            notes.AddRange(content.Findings.Select(finding => $"{document.Name}: {finding.Place}: {finding.Message}"));
            if (input.Flags.Contains(Compile))
                Generate(document, content, compiled, totals, cancellationToken);
        }

        return new ConformanceReport(Name, input.Paths[0], input.GroupField, input.Flags.Contains(Compile) ? [tally, compiled] : [tally])
        {
            Notes = notes,
            Totals = input.Flags.Contains(Compile) ? [totals.ToString()] : [],
        };
    }

    private static void Generate(
        SchemaDocument document, SchemaContent content, Tally compiled, SchemaTotals totals, CancellationToken cancellationToken)
    {
        if (content.Count.Tables == 0)
            return;
        var errors = new List<string>();
        foreach (var snapshot in content.Snapshots)
        {
            var result = SchemaCompilation.Of(snapshot, cancellationToken);
            errors.AddRange(result.Errors);
            totals.Warnings += result.Told;
            totals.Lines += result.Lines;
        }

        totals.Add(content.Count, errors.Count);
        if (errors.Count == 0)
        {
            compiled.Agree(document.Kind);
        }
        else
        {
            compiled.Differ(
                Differing(document, "code without a warning", string.Create(CultureInfo.InvariantCulture, $"{errors.Count} errors")) with
                {
                    Findings = [.. errors.Take(10)]
                });
        }
    }

    private static Disagreement Differing(SchemaDocument document, string expected, string actual) =>
        new(document.Name, document.Place, document.Kind, expected, actual, "");

    private static (SchemaContent Content, string? Problem) Judge(SchemaDocument document, CancellationToken cancellationToken)
    {
        SchemaContent content;
        try
        {
            content = document.Read(cancellationToken).GetAwaiter().GetResult();
        }
        catch (TapException e)
        {
            // A document in which there are no tables may as well be refused as something else.
            return (SchemaContent.Nothing, document.Expected is null or { Tables: 0 } ? null : $"{e.GetType().Name}: {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException and not CorpusException)
        {
            return (SchemaContent.Nothing, $"another exception than ours: {e}");
        }

        if (document.Expected is null)
            return (content, $"read ({content.Read}), though it is malformed");
        if (content.Read != document.Expected)
            return (content, content.Read.ToString());
        if (content.Count != content.Kept)
            return (content, $"the snapshot has {content.Count} of {content.Kept}");
        if (content.Count != content.Read && content.Findings.Count == 0)
            return (content, $"the snapshot has {content.Count}, and nothing says where the others are");
        return (content, content.Snapshots.Select(ReadBack).FirstOrDefault(static problem => problem is not null));
    }

    private static string? ReadBack(TapSnapshot snapshot)
    {
        var text = TapSnapshotWriter.Write(snapshot);
        var back = TapSnapshotReader.Read(text);
        if (back with { Hash = "" } != snapshot with { Hash = "" })
            return "the snapshot is another one after it was written and read";
        return TapSnapshotWriter.Write(back) == text ? null : "the snapshot is written otherwise after it was read";
    }
}
