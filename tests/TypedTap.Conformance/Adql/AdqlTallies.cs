using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Adql;

/// <summary>Counts judgements of queries.</summary>
internal static class AdqlTallies
{
    /// <summary>Counts a judgement against its label.</summary>
    public static void Add(
        this Tally tally, CorpusRecord record, string group, bool valid, AdqlJudgement judgement, string query, string reasonField)
    {
        if (!judgement.Threw && judgement.IsValid == valid)
        {
            tally.Agree(group);
            return;
        }

        tally.Differ(new Disagreement(record.Id, record.Place, group, AdqlJudgement.Name(valid), judgement.Verdict, query)
        {
            Source = record.Optional("source"),
            Reason = record.Optional(reasonField),
            Findings = judgement.Findings,
        });
    }
}
