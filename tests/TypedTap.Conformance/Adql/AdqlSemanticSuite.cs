using TypedTap.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Adql;

/// <summary>The semantic checker against queries that another checker judged over a schema.</summary>
internal sealed class AdqlSemanticSuite : IConformanceSuite
{
    public string Name => "adql-semantic";

    public string Description => "Checks queries against schemas and compares with their labels";

    public IReadOnlyList<SuitePath> Paths { get; } = [
        new("FILE", "JSON Lines with schema, adql, valid, checker"), new("SCHEMAS", "JSON: the schemas by name")
    ];

    public string GroupField => "schema";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var schemas = new SchemaFile(input.Paths[1]);
        var tally = new Tally(Name);
        foreach (var record in CorpusFile.Records(input.Paths[0]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var query = record.Required("adql");
            var schema = schemas.Schema(record, NameMatching(record));
            if (record.Verdict("valid") is not { } valid)
                continue;
            var judgement = AdqlJudgement.Guarded(() =>
            {
                var result = AdqlChecker.Check(AdqlParser.Parse(query), schema);
                return new AdqlJudgement(result.IsValid, AdqlJudgement.First(result.Diagnostics), null);
            });
            tally.Add(record, record.Group(input.GroupField), valid, judgement, query, "note");
        }

        return new ConformanceReport(Name, input.Paths[0], input.GroupField, [tally]);
    }

    /// <summary>How the checker that judged a record compares names.</summary>
    public static AdqlNameMatching NameMatching(CorpusRecord record) =>
        record.Required("checker").Contains("DaCHS", StringComparison.OrdinalIgnoreCase)
            ? AdqlNameMatching.FoldToLower
            : AdqlNameMatching.IgnoreCase;
}
