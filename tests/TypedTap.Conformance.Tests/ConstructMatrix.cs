using TypedTap.Adql;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Tests;

/// <summary>Minimal constructs with the verdicts of other parsers.</summary>
internal static class ConstructMatrix
{
    /// <summary>Where we differ although a recogniser made from the published grammar and VOLLT's parser agree.</summary>
    public static IReadOnlyList<string> Disagreements(string path, out int judged)
    {
        judged = 0;
        var disagreements = new List<string>();
        foreach (var record in CorpusFile.Records(path))
        {
            foreach (var (version, name) in new[] { (AdqlVersion.V2_0, "2_0"), (AdqlVersion.V2_1, "2_1") })
            {
                if (record.Verdict("bnf_" + name) is not { } label || record.Verdict("vollt_" + name) != label)
                    continue;
                judged++;
                var result = AdqlParser.Parse(record.Required("adql"), version);
                if (result.IsValid != label)
                {
                    disagreements.Add(
                        $"{record.Place}: {version}, others say {label}: {result.Text} {string.Join(" ", result.Diagnostics)}");
                }
            }
        }

        return disagreements;
    }
}
