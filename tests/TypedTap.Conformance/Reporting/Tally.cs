using System.Globalization;

namespace TypedTap.Conformance.Reporting;

/// <summary>How many records agree, in all and by group.</summary>
/// <param name="name">What is counted: <c>adql 2.1</c>.</param>
/// <param name="isCheck">True for a property that must hold without exception; false for an agreement with labels.</param>
/// <param name="noun">What the records are, in the plural, where the figure shall say so.</param>
/// <param name="claim">What is said of those that agree, where "agree" is not the word: <c>documents read as expected</c>.</param>
internal sealed class Tally(string name, bool isCheck = false, string? noun = null, string? claim = null)
{
    private readonly SortedDictionary<string, GroupCount> _groups = new(StringComparer.Ordinal);
    private readonly List<Disagreement> _disagreements = [];

    public string Name => name;

    public bool IsCheck => isCheck;

    /// <summary>Whether its disagreements are listed even to those who do not ask for everything.</summary>
    public bool IsAlwaysListed { get; init; }

    public int Total { get; private set; }

    public int Agreed => Total - _disagreements.Count;

    /// <summary>The share that agrees; 0 where nothing was judged, so that an empty corpus passes no bar.</summary>
    public double Percent => Total == 0 ? 0 : 100.0 * Agreed / Total;

    public IReadOnlyDictionary<string, GroupCount> Groups => _groups;

    public IReadOnlyList<Disagreement> Disagreements => _disagreements;

    public void Agree(string group) => Count(group, 1);

    public void Differ(Disagreement disagreement)
    {
        _disagreements.Add(disagreement);
        Count(disagreement.Group, 0);
    }

    /// <summary>The figure on one line.</summary>
    public override string ToString() => isCheck || claim is not null
        ? string.Create(CultureInfo.InvariantCulture, $"{name}: {Agreed} of {Total}{(claim is null ? "" : " " + claim)}")
        : string.Create(
            CultureInfo.InvariantCulture, $"{name}: {Agreed} of {Total} {(noun is null ? "" : noun + " ")}agree ({Percent:F2} %)");

    private void Count(string group, int agreed)
    {
        Total++;
        var count = _groups.GetValueOrDefault(group);
        _groups[group] = new GroupCount(count.Agreed + agreed, count.Total + 1);
    }
}
