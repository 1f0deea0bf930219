using static TypedTap.Testing.Tests.Engine.Relational.ReferenceLogic;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>
/// Random tables and queries give the same rows as loops over all rows do: small ones, and ones that are large enough for indexes.
/// </summary>
public sealed class ReferenceTests : RelationalTest
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    private static readonly (string Sql, Func<ReferenceRow, ReferenceRow, bool?> Test)[] Partners =
    [
        ("a.k = b.k", (a, b) => Equal(a.K, b.K)),
        ("b.k = a.k AND a.j = b.j", (a, b) => And(Equal(a.K, b.K), Equal(a.J, b.J))),
        ("a.k < b.v", (a, b) => Less(a.K, b.V)),
        ("a.k = b.k AND a.v < b.v", (a, b) => And(Equal(a.K, b.K), Less(a.V, b.V))),
        ("a.k = b.k AND b.v = 3", (a, b) => And(Equal(a.K, b.K), Equal(b.V, 3))),
        ("a.k = b.k AND a.v = 3", (a, b) => And(Equal(a.K, b.K), Equal(a.V, 3))),
        ("a.k + 1 = b.k AND NOT a.j = b.j", (a, b) => And(Equal(a.K + 1, b.K), Not(Equal(a.J, b.J)))),
        ("b.k = 2", (_, b) => Equal(b.K, 2)),
    ];

    private static readonly (string Sql, Func<ReferenceRow, ReferenceRow, bool?> Test)[] Filters =
    [
        ("1 = 1", (_, _) => true),
        ("a.v = 3", (a, _) => Equal(a.V, 3)),
        ("b.v IS NULL", (_, b) => b.V is null),
        ("b.k = 1 OR a.k IS NULL", (a, b) => Equal(b.K, 1) | a.K is null),
        ("a.v < b.v", (a, b) => Less(a.V, b.V)),
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Joins(int seed)
    {
        var (a, b, database) = Tables(seed);
        foreach (var (kind, keepsLeft, keepsRight) in new[]
        {
            ("", false, false), ("LEFT OUTER", true, false), ("RIGHT OUTER", false, true), ("FULL OUTER", true, true)
        })
        {
            foreach (var (on, partners) in Partners)
            {
                var pairs = ReferenceTable.Join(a, b, keepsLeft, keepsRight, partners)
                    .Select(pair => (Left: pair.Left ?? ReferenceRow.None, Right: pair.Right ?? ReferenceRow.None))
                    .ToList();
                foreach (var (where, test) in Filters)
                {
                    var adql = $"SELECT a.*, b.* FROM a {kind} JOIN b ON {on} WHERE {where}";
                    Same(
                        pairs.Where(pair => test(pair.Left, pair.Right) == true).Select(pair => $"{pair.Left}|{pair.Right}"), database,
                        adql);
                    if (kind.Length == 0)
                    {
                        Same(
                            pairs.Where(pair => test(pair.Left, pair.Right) == true).Select(pair => $"{pair.Left}|{pair.Right}"), database,
                            $"SELECT a.*, b.* FROM b, a WHERE ({where}) AND {on}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merged_columns(int seed)
    {
        var (a, b, database) = Tables(seed);
        foreach (var (kind, keepsLeft, keepsRight) in new[]
        {
            ("", false, false), ("LEFT OUTER", true, false), ("RIGHT OUTER", false, true), ("FULL OUTER", true, true)
        })
        {
            var rows = ReferenceTable.Join(a, b, keepsLeft, keepsRight, (x, y) => And(Equal(x.K, y.K), Equal(x.J, y.J)))
                .Select(pair =>
                    $"{Text(pair.Left?.K ?? pair.Right?.K)}|{Text(pair.Left?.J ?? pair.Right?.J)}|{Text(pair.Left?.V)}|{Text(pair.Right?.V)}").ToList();
            Same(rows, database, $"SELECT k, j, a.v, b.v FROM a {kind} JOIN b USING (k, j)");
            Same(rows, database, $"SELECT * FROM a NATURAL {kind} JOIN (SELECT v AS w, j, k FROM b) AS b");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Three_tables(int seed)
    {
        var (a, b, database) = Tables(seed);
        var c = ReferenceTable.Random(new Random(seed + 1000), 20, 6);
        database.Add("c", c.ToEngine());
        var rows = from x in a.Rows from y in b.Rows where Equal(x.K, y.K)
            == true from z in c.Rows where And(Equal(y.V, z.V), Not(Equal(x.V, z.K))) == true select $"{x}|{y}|{z}";
        var expected = rows.ToList();
        foreach (var from in new[] { "a, b, c", "c, a, b", "b, c, a" })
            Same(expected, database, $"SELECT a.*, b.*, c.* FROM {from} WHERE a.k = b.k AND c.v = b.v AND a.v != c.k");
        Same(expected, database, "SELECT a.*, b.*, c.* FROM a JOIN b ON a.k = b.k JOIN c ON c.v = b.v AND a.v != c.k");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Groups(int seed)
    {
        var (a, _, database) = Tables(seed);
        var groups = a.Rows.GroupBy(row => row.J).Select(group => (Key: group.Key, Rows: group.ToList())).ToList();
        const string Select = "SELECT j, COUNT(*), COUNT(v), SUM(v), MIN(v), MAX(v), COUNT(DISTINCT k), SUM(DISTINCT k) FROM a";
        Same(groups.Select(group => $"{Text(group.Key)}|{Aggregates(group.Rows)}"), database, $"{Select} GROUP BY j");
        Same(
            groups.Where(group => group.Rows.Count > 2).Select(group => $"{Text(group.Key)}|{Aggregates(group.Rows)}"), database,
            $"{Select} GROUP BY j HAVING COUNT(*) > 2");
        Same([Aggregates(a.Rows)], database, Select.Replace("j, ", "", StringComparison.Ordinal));
        Same(a.Rows.Select(row => $"{Text(row.K)}|{Text(row.J)}").Distinct(), database, "SELECT DISTINCT k, j FROM a");
        Same(a.Rows.Select(row => $"{Text(row.K)}|{Text(row.J)}").Distinct(), database, "SELECT k, j FROM a GROUP BY j, k");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Set_operations(int seed)
    {
        var (a, b, database) = Tables(seed);
        var left = a.Rows.Select(row => $"{Text(row.K)}|{Text(row.J)}").ToList();
        var right = b.Rows.Select(row => $"{Text(row.K)}|{Text(row.J)}").ToList();
        Same(left.Union(right), database, "SELECT k, j FROM a UNION SELECT k, j FROM b");
        Same(left.Concat(right), database, "SELECT k, j FROM a UNION ALL SELECT k, j FROM b");
        Same(left.Intersect(right), database, "SELECT k, j FROM a INTERSECT SELECT k, j FROM b");
        Same(left.Except(right), database, "SELECT k, j FROM a EXCEPT SELECT k, j FROM b");
        var counts = right.CountBy(row => row).ToDictionary();
        Same(
            left.GroupBy(row => row).SelectMany(
                group => Enumerable.Repeat(group.Key, Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)))), database,
                "SELECT k, j FROM a INTERSECT ALL SELECT k, j FROM b");
        Same(
            left.GroupBy(row => row).SelectMany(
                group => Enumerable.Repeat(group.Key, Math.Max(0, group.Count() - counts.GetValueOrDefault(group.Key)))), database,
                "SELECT k, j FROM a EXCEPT ALL SELECT k, j FROM b");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Subqueries(int seed)
    {
        var (a, b, database) = Tables(seed);
        void Where(string condition, Func<ReferenceRow, bool?> test) =>
            Same(a.Rows.Where(row => test(row) == true).Select(row => row.ToString()), database, $"SELECT * FROM a WHERE {condition}");

        Where("k IN (SELECT v FROM b)", row => In(row.K, b.Rows.Select(other => other.V)));
        Where("k NOT IN (SELECT v FROM b)", row => Not(In(row.K, b.Rows.Select(other => other.V))));
        Where(
            "k NOT IN (SELECT v FROM b WHERE v IS NOT NULL AND v < 4)",
            row => Not(In(row.K, b.Rows.Select(other => other.V).Where(v => v < 4))));
        Where(
            "v NOT IN (SELECT b.v FROM b WHERE b.k = a.k)",
            row => Not(In(row.V, b.Rows.Where(other => Equal(other.K, row.K) == true).Select(other => other.V))));
        Where(
            "v IN (SELECT b.v FROM b WHERE b.k < a.k)",
            row => In(row.V, b.Rows.Where(other => Less(other.K, row.K) == true).Select(other => other.V)));
        Where(
            "EXISTS (SELECT * FROM b WHERE b.k = a.k AND b.j = a.j)",
            row => b.Rows.Any(other => And(Equal(other.K, row.K), Equal(other.J, row.J)) == true));
        Where(
            "NOT EXISTS (SELECT * FROM b WHERE b.k = a.k AND b.v < a.v)",
            row => !b.Rows.Any(other => And(Equal(other.K, row.K), Less(other.V, row.V)) == true));
        Where(
            "NOT EXISTS (SELECT b.k FROM b WHERE b.k = a.k GROUP BY b.k HAVING COUNT(*) > 1)",
            row => b.Rows.Count(other => Equal(other.K, row.K) == true) <= 1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Orders(int seed)
    {
        var (a, _, database) = Tables(seed);
        var sorted = a.Rows.OrderByDescending(row => row.K ?? int.MaxValue)
            .ThenBy(row => row.V ?? int.MaxValue)
            .ThenBy(row => row.J ?? "~", StringComparer.Ordinal)
            .Select(row => row.ToString())
            .ToList();
        Assert.Equal(sorted, Rows(database, "SELECT * FROM a ORDER BY k DESC, v, j"));
        Assert.Equal(sorted.Take(7), Rows(database, "SELECT TOP 7 * FROM a ORDER BY k DESC, v, j"));
        Assert.Equal(sorted.Skip(5).Take(9), Rows(database, "SELECT TOP 9 * FROM a ORDER BY k DESC, v, j OFFSET 5"));
    }

    private static (ReferenceTable Left, ReferenceTable Right, TestDatabase Database) Tables(int seed)
    {
        var random = new Random(seed);
        var isLarge = seed % 6 == 5;
        var a = ReferenceTable.Random(random, random.Next(isLarge ? 60 : 25), isLarge ? 300 : 6);
        var b = ReferenceTable.Random(random, isLarge ? 520 + random.Next(100) : random.Next(25), isLarge ? 300 : 6);
        // The smaller one on either side.
        if (random.Next(2) == 0)
            (a, b) = (b, a);
        return (a, b, new TestDatabase().Add("a", a.ToEngine()).Add("b", b.ToEngine()));
    }

    private static string Aggregates(IReadOnlyList<ReferenceRow> rows)
    {
        var keys = rows.Select(row => row.K).Where(key => key is not null).Distinct().ToList();
        return string.Join(
            "|", Text(rows.Count), Text(rows.Count(row => row.V is not null)), Text(Sum(rows.Select(row => row.V))),
            Text(rows.Min(row => row.V)), Text(rows.Max(row => row.V)), Text(keys.Count), Text(Sum(keys)));
    }

    private static int? Sum(IEnumerable<int?> values) =>
        values.Where(value => value is not null).ToList() is { Count: > 0 } some ? some.Sum() : null;

    private static void Same(IEnumerable<string> expected, TestDatabase database, string adql)
    {
        var rows = expected.Order(StringComparer.Ordinal).ToList();
        var found = Sorted(database, adql);
        Assert.True(
            rows.SequenceEqual(found, StringComparer.Ordinal),
            $"{adql}\nexpected {rows.Count} rows, found {found.Count}; missing: {string.Join(" ; ", rows.Except(found).Take(5))}; extra: {string.Join(" ; ", found.Except(rows).Take(5))}");
    }
}
