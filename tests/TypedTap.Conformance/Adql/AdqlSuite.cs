using TypedTap.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Adql;

/// <summary>
/// The parser against labelled queries, in both versions of the language; and whatever parses must survive being written
/// and read again.
/// </summary>
internal sealed class AdqlSuite : IConformanceSuite
{
    private static readonly (AdqlVersion Version, string Name, string Label, string Reason)[] Versions =
    [
        (AdqlVersion.V2_0, "2.0", "valid_2_0", "reason_2_0"),
        (AdqlVersion.V2_1, "2.1", "valid_2_1", "reason"),
    ];

    public string Name => "adql";

    public string Description =>
        "Judges queries as ADQL 2.0 and 2.1 and compares with their labels; writes those that parse and reads them again";

    public IReadOnlyList<SuitePath> Paths { get; } = [new("FILE", "JSON Lines with adql, valid_2_0, valid_2_1")];

    public string GroupField => "kind";

    public ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken)
    {
        var labels = Array.ConvertAll(Versions, v => new Tally("adql " + v.Name));
        var trips = Array.ConvertAll(Versions, v => new Tally("round trip " + v.Name, isCheck: true));
        foreach (var record in CorpusFile.Records(input.Paths[0]))
        {
            var query = record.Required("adql");
            for (var i = 0; i < Versions.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (version, _, label, reason) = Versions[i];
                var expected = record.Verdict(label);
                var judgement = AdqlJudgement.OfSyntax(query, version);
                var group = record.Group(input.GroupField);
                if (expected is { } valid)
                    labels[i].Add(record, group, valid, judgement, query, reason);
                if (judgement.Query is { } parsed)
                    Check(trips[i], record, group, parsed, query, version);
            }
        }

        return new ConformanceReport(Name, input.Paths[0], input.GroupField, [.. labels, .. trips]);
    }

    private static void Check(
        Tally tally, CorpusRecord record, string group, TypedTap.Adql.Syntax.AdqlQuery parsed, string query, AdqlVersion version)
    {
        var failures = AdqlRoundTrip.Failures(parsed, version);
        if (failures.Count == 0)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(new Disagreement(record.Id, record.Place, group, "the same tree after writing and reading", "another tree", query)
        {
            Source = record.Optional("source"),
            Findings = failures,
        });
    }
}
