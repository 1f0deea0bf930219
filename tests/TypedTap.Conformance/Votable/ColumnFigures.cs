using System.Globalization;

namespace TypedTap.Conformance.Votable;

/// <summary>How the columns agree, and those about which STIL and astropy differ.</summary>
internal sealed class ColumnFigures
{
    private readonly List<string> _disputed = [];
    private readonly SortedDictionary<ColumnMatch, int> _matches = [];
    private int _strict;
    private int _total;

    public void Add(string file, int table, TruthColumn column, ColumnVerdict verdict)
    {
        _total++;
        _strict += verdict.IsStrict ? 1 : 0;
        _matches[verdict.Match] = _matches.GetValueOrDefault(verdict.Match) + 1;
        if (verdict.Dispute is not { } dispute)
            return;
        var against = verdict.Match is ColumnMatch.Stil or ColumnMatch.Astropy && dispute.Right != verdict.Match
            && dispute.Right != ColumnMatch.Cells;
        _disputed.Add(
            $"disputed: {file}, table {table}, column '{column.Name}': {dispute.Category}: ours {Tell(verdict.Match)}{(against ? ", against the advice" : "")}");
    }

    /// <summary>The figures and the disputed columns, a line each.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"columns: {_total - _matches.GetValueOrDefault(ColumnMatch.None)} of {_total} agree, {_strict} of them strictly"),
        .. _matches.Select(match => string.Create(CultureInfo.InvariantCulture, $"  {Tell(match.Key)}: {match.Value}")),
        .. _disputed,
    ];

    private static string Tell(ColumnMatch match) => match switch
    {
        ColumnMatch.All => "as all others",
        ColumnMatch.Stil => "as STIL, not as astropy",
        ColumnMatch.Astropy => "as astropy, not as STIL",
        ColumnMatch.StilRelaxed => "as STIL when it keeps char without arraysize whole",
        ColumnMatch.Cells => "each cell as one of the two, or null for what does not fit",
        _ => "as nobody",
    };
}
