using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>What the compared answers tell of: queries that all find nothing agree, too, and say nothing.</summary>
internal static partial class Coverage
{
    // Milliseconds, of which a query takes none.
    private const int Limit = 60_000;

    private static readonly (string Name, Regex Text)[] Constructs =
    [
        ("NATURAL JOIN", Natural()),
        ("a join by a cone", Cones()),
        ("EXISTS without an equality", Unequal()),
        ("EXISTS", Exists()),
        ("a correlated IN", Correlated()),
        ("COORD1 or COORD2", Coordinates()),
        ("a set operation with ORDER BY", OrderedSets()),
        ("a set operation with OFFSET", OffsetSets()),
        ("GROUP BY an expression", Computed()),
    ];

    /// <summary>A line for each way of making queries and each construct: how many, and how many that gave rows.</summary>
    public static IReadOnlyList<(string Name, int Queries, int WithRows)> Of(IReadOnlyList<Verdict> verdicts) =>
    [
        .. verdicts.Where(v => v.Query.Kind != QueryGenerator.Mistaken)
            .GroupBy(v => v.Query.Kind)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Count(g.Key, g)),
        .. Constructs.Select(construct => Count(construct.Name, verdicts.Where(v => construct.Text.IsMatch(v.Query.Adql)))),
    ];

    public static string Text(IEnumerable<(string Name, int Queries, int WithRows)> lines) =>
        string.Join(
            '\n', lines.Select(
                line => string.Create(CultureInfo.InvariantCulture, $"{line.Name}: {line.Queries} queries, {line.WithRows} with rows")));

    private static (string Name, int Queries, int WithRows) Count(string name, IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        return (name, all.Count, all.Count(v => v.Rows > 0));
    }

    [GeneratedRegex("NATURAL", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Natural();

    [GeneratedRegex(@"CONTAINS\(POINT\([^()]*\), CIRCLE\([^()]*b\.", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Cones();

    [GeneratedRegex(@"EXISTS \(SELECT [^()]* WHERE [xyz]\.\S+ (<|>|!)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Unequal();

    [GeneratedRegex("EXISTS", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Exists();

    [GeneratedRegex(@" IN \(SELECT (?<inner>[xyz])\.[^()]* WHERE \k<inner>\.\S+ \S+ [abcyz]\.", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Correlated();

    [GeneratedRegex("COORD[12]", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Coordinates();

    [GeneratedRegex("(UNION|INTERSECT|EXCEPT).* ORDER BY", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex OrderedSets();

    [GeneratedRegex("(UNION|INTERSECT|EXCEPT).* OFFSET", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex OffsetSets();

    [GeneratedRegex(@"GROUP BY [^,]*(\(| [+/] )", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Computed();
}
