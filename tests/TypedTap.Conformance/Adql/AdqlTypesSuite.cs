using TypedTap.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Adql;

/// <summary>The result columns that the semantic checker infers against those that another one did.</summary>
internal sealed class AdqlTypesSuite : IConformanceSuite
{
    public string Name => "adql-types";

    public string Description => "Infers the columns of results and compares names, types, units and UCDs";

    public IReadOnlyList<SuitePath> Paths { get; } =
    [
        new("FILE", "JSON Lines with schema, adql, valid, checker, columns"),
        new("SCHEMAS", "JSON: the schemas by name; semantic.schemas.json beside FILE unless given", IsOptional: true),
    ];

    public string GroupField => "schema";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var schemas = new SchemaFile(
            input.Paths.Count > 1 ? input.Paths[1] : Path.Combine(Path.GetDirectoryName(input.Paths[0]) ?? "", "semantic.schemas.json"));
        var tally = new Tally(Name);
        foreach (var record in CorpusFile.Records(input.Paths[0]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var query = record.Required("adql");
            var schema = schemas.Schema(record, AdqlSemanticSuite.NameMatching(record));
            if (record.Verdict("valid") is not { } valid)
                continue;
            var expected = valid ? record.List("columns").Select(AdqlExpectedColumn.Of).ToList() : null;
            var actual = new List<AdqlResultColumn>();
            var judgement = AdqlJudgement.Guarded(() =>
            {
                var result = AdqlChecker.Check(AdqlParser.Parse(query), schema);
                actual.AddRange(result.Columns);
                return new AdqlJudgement(result.IsValid, AdqlJudgement.First(result.Diagnostics), null);
            });
            Count(tally, record, record.Group(input.GroupField), query, expected, actual, judgement);
        }

        return new ConformanceReport(Name, input.Paths[0], input.GroupField, [tally]);
    }

    private static void Count(
        Tally tally, CorpusRecord record, string group, string query, IReadOnlyList<AdqlExpectedColumn>? expected,
        IReadOnlyList<AdqlResultColumn> actual, AdqlJudgement judgement)
    {
        var columnsAgree = expected is null
            || (expected.Count == actual.Count && expected.Zip(actual).All(pair => pair.First.Matches(pair.Second)));
        if (!judgement.Threw && judgement.IsValid == expected is not null && columnsAgree)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(
            new Disagreement(
                record.Id, record.Place, group, expected is null ? "not valid" : string.Join("; ", expected), Tell(judgement, actual),
                query)
            {
                Source = record.Optional("source"),
                Reason = record.Optional("error"),
                Findings = judgement.Findings,
            });
    }

    private static string Tell(AdqlJudgement judgement, IReadOnlyList<AdqlResultColumn> columns) => judgement.IsValid
        ? string.Join("; ", columns.Select(c => $"{c.Name} {c.Type} [{c.Unit}] {c.Ucd}"))
        : judgement.Verdict;
}
