using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Conformance.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Conformance.Running;

/// <summary>
/// Runs the valid queries of the corpora over tables of their schemas in the engine of the embedded service: those of files that name a
/// schema, and of corpus.jsonl those whose tables and columns a schema has. Functions that only one service has are left out.
/// </summary>
internal sealed class AdqlRunSuite : IConformanceSuite
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public string Name => "adql-run";

    public string Description => "Runs valid queries over made-up tables of their schemas, in the engine of the embedded service";

    public IReadOnlyList<SuitePath> Paths { get; } = [new(
        "DIR", "A folder with semantic.jsonl, types.jsonl, corpus.jsonl and semantic.schemas.json")];

    public string GroupField => "schema";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var folder = input.Paths[0];
        var schemas = new SchemaFile(Path.Combine(folder, "semantic.schemas.json"));
        var databases = schemas.Tables.ToDictionary(pair => pair.Key, pair => new CorpusDatabase(pair.Value), StringComparer.Ordinal);
        var runs = new Tally(Name, noun: "valid queries", claim: "valid queries run");
        var answers = new Tally(Name + " answers", isCheck: true, claim: "run, or are refused with a reason");
        foreach (var (record, schema) in Valid(folder, schemas, databases, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = Outcome(record.Required("adql"), databases[schema], cancellationToken);
            Count(runs, record, schema, outcome.HasRun, outcome.Text);
            Count(answers, record, schema, !outcome.HasFailed, outcome.Text);
        }

        return new ConformanceReport(Name, folder, input.GroupField, [runs, answers]);
    }

    private static IEnumerable<(CorpusRecord Record, string Schema)> Valid(
        string folder, SchemaFile schemas, Dictionary<string, CorpusDatabase> databases, CancellationToken cancellationToken)
    {
        foreach (var file in (string[])["semantic.jsonl", "types.jsonl"])
        {
            foreach (var record in CorpusFile.Records(Path.Combine(folder, file)))
            {
                if (record.Verdict("valid") is true
                    && CanHold(databases[record.Required("schema")], AdqlParser.Parse(record.Required("adql")).Node))
                {
                    yield return (record, record.Required("schema"));
                }
            }
        }

        foreach (var record in CorpusFile.Records(Path.Combine(folder, "corpus.jsonl")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record.Verdict("valid_2_1") is not true)
                continue;
            var parsed = AdqlParser.Parse(record.Required("adql"));
            foreach (var name in schemas.Tables.Keys)
            {
                if (!parsed.IsValid || !CanHold(databases[name], parsed.Node)
                    || !AdqlChecker.Check(parsed, schemas.Schema(name, AdqlNameMatching.IgnoreCase)).IsValid)
                {
                    continue;
                }

                yield return (record, name);
                break;
            }
        }
    }

    // The labels allow any user-defined function, and the checker any table of TAP_UPLOAD and TAP_SCHEMA; only those that are there can be
    // run.
    private static bool CanHold(CorpusDatabase database, AdqlQuery? query) =>
        query is null || query.DescendantsAndSelf().All(node => node switch
        {
            AdqlTable { Name: { Schema: { } schema } name } when schema.StartsWith("TAP_", StringComparison.OrdinalIgnoreCase) =>
                database.TryFindTable(name, out _),
            AdqlFunction function =>
                AdqlFunctions.Find(function.Name) is not null
                    || StandardFunctions.Signatures.Any(known => known.Name.Equals(function.Name, StringComparison.OrdinalIgnoreCase)),
            _ => true,
        });

    private static (bool HasRun, bool HasFailed, string Text) Outcome(
        string adql, CorpusDatabase database, CancellationToken cancellationToken)
    {
        var parsed = AdqlParser.Parse(adql);
        if (parsed.Node is not { } query)
            return (false, false, "refused: " + AdqlJudgement.First(parsed.Diagnostics)[0]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            AdqlEngine.Execute(query, database, 1000, limit.Token);
            return (true, false, "runs");
        }
        catch (EngineException exception)
        {
            return (false, exception.Message.Length == 0, "refused: " + exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, true, $"{exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}");
        }
    }

    private static void Count(Tally tally, CorpusRecord record, string schema, bool holds, string text)
    {
        if (holds)
        {
            tally.Agree(schema);
        }
        else
        {
            tally.Differ(
                new Disagreement(
                    record.Id, record.Place, schema, "runs", text, record.Required("adql")) { Source = record.Optional("source") });
        }
    }
}
