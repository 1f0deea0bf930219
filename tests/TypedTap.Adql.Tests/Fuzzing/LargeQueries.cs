using System.Globalization;
using System.Text;

namespace TypedTap.Adql.Tests.Fuzzing;

/// <summary>Queries of any size, each kind as a function of it.</summary>
internal static class LargeQueries
{
    /// <summary>Lists and chains, which may be of any length.</summary>
    public static readonly Dictionary<string, Func<int, string>> Long = new(StringComparer.Ordinal)
    {
        ["OR"] = n => "SELECT a FROM t WHERE " + Join(" OR ", n, i => $"a = {i}"),
        ["AND"] = n => "SELECT a FROM t WHERE " + Join(" AND ", n, i => $"b{i} > 1"),
        ["AND in ON"] = n => "SELECT t.a FROM t JOIN u ON " + Join(" AND ", n, i => $"t.b{i} = u.c"),
        ["HAVING"] = n => "SELECT a FROM t GROUP BY a HAVING " + Join(" OR ", n, i => $"COUNT(*) = {i}"),
        ["IN"] = n => $"SELECT a FROM t WHERE a IN ({Join(", ", n, i => i)})",
        ["select list"] = n => $"SELECT {Join(", ", n, i => $"a{i} AS x{i}")} FROM t",
        ["GROUP BY"] = n => $"SELECT COUNT(*) FROM t GROUP BY {Join(", ", n, i => $"a{i}")}",
        ["ORDER BY"] = n => $"SELECT a FROM t ORDER BY {Join(", ", n, i => $"a{i}")}",
        ["tables"] = n => $"SELECT 1 FROM {Join(", ", n, i => $"t{i}")}",
        ["WITH"] = n => $"WITH {Join(", ", n, i => $"w{i} AS (SELECT a FROM t)")} SELECT a FROM w0",
        ["USING"] = n => $"SELECT 1 FROM t JOIN u USING ({Join(", ", n, i => $"a{i}")})",
        ["concatenation"] = n => $"SELECT {Join(" || ", n, i => "a")} FROM t",
        ["arguments"] = n => $"SELECT COALESCE({Join(", ", n, i => i)}) FROM t",
        ["polygon"] = n => $"SELECT POLYGON({Join(", ", n, i => $"{i % 360}, {i % 90}")}) FROM t",
        ["string"] = n => $"SELECT '{new string('x', n)}' FROM t",
        ["name"] = n => $"SELECT {new string('x', n)} FROM t",
        ["delimited name"] = n => $"SELECT \"{new string('"', 2 * n)}\" FROM t",
        ["number"] = n => $"SELECT 0.{new string('1', n)} FROM t",
        ["comments"] = n => "SELECT " + Join("", n, i => "-- x\n") + "a FROM t",
    };

    /// <summary>Nesting, which is answered up to a depth and refused beyond it.</summary>
    public static readonly Dictionary<string, Func<int, string>> Deep = new(StringComparer.Ordinal)
    {
        ["parentheses in a condition"] = n => "SELECT a FROM t WHERE " + Around(n, "(", "a = 1", ")"),
        ["parentheses in an expression"] = n => "SELECT " + Around(n, "(", "a", ")") + " FROM t",
        ["parentheses before a comparison"] = n => "SELECT a FROM t WHERE " + Around(n, "(", "a", ")") + " = 1",
        ["parentheses in FROM"] = n => "SELECT a FROM " + Around(n, "(", "t JOIN u ON t.x = u.x", ")"),
        ["parentheses around a query"] = n => Around(n, "(", "SELECT a FROM t", ")"),
        ["derived tables"] = n => Around(n, "SELECT a FROM (", "SELECT a FROM t", ") AS q"),
        ["IN subqueries"] = n => Around(n, "SELECT a FROM t WHERE a IN (", "SELECT a FROM t", ")"),
        ["EXISTS"] = n => Around(n, "SELECT a FROM t WHERE EXISTS (", "SELECT a FROM t", ")"),
        ["NOT"] = n => "SELECT a FROM t WHERE " + Around(n, "NOT ", "a = 1", ""),
        ["NOT in parentheses"] = n => "SELECT a FROM t WHERE " + Around(n, "NOT (", "a = 1", ")"),
        ["minus signs"] = n => "SELECT " + Around(n, "- ", "a", "") + " FROM t",
        ["plus signs in parentheses"] = n => "SELECT " + Around(n, "+(", "a", ")") + " FROM t",
        ["functions"] = n => "SELECT " + Around(n, "ABS(", "a", ")") + " FROM t",
        ["functions of users"] = n => "SELECT " + Around(n, "f(1, ", "a", ")") + " FROM t",
        ["CAST"] = n => "SELECT " + Around(n, "CAST(", "a", " AS REAL)") + " FROM t",
        ["AND in OR"] = n => "SELECT a FROM t WHERE " + Around(n, "(a = 1 OR a = 2 AND ", "a = 3", ")"),
        ["sum"] = n => "SELECT " + Join(" + ", n, i => "a") + " FROM t",
        ["sum to the right"] = n => "SELECT " + Around(n, "a + (", "a", ")") + " FROM t",
        ["product"] = n => "SELECT " + Join(" * ", n, i => "a") + " FROM t",
        ["UNION"] = n => Join(" UNION ", n, i => "SELECT a FROM t"),
        ["INTERSECT"] = n => Join(" INTERSECT ", n, i => "SELECT a FROM t"),
        ["UNION to the right"] = n => Around(n, "SELECT a FROM t UNION (", "SELECT a FROM t", ")"),
        ["joins"] = n => "SELECT 1 FROM t0 " + Join(" ", n, i => $"JOIN u{i} ON t0.x = u{i}.x"),
        ["natural joins"] = n => "SELECT 1 FROM t0 " + Join(" ", n, i => $"NATURAL JOIN u{i}"),
        ["joins without condition"] = n => "SELECT 1 FROM t0 " + Join(" ", n, i => $"JOIN u{i}"),
        ["joins before their conditions"] = n => "SELECT 1 FROM t0 " + Join(" ", n, i => $"JOIN u{i}") + " "
            + Join(" ", n, i => "ON 1 = 1"),
    };

    /// <summary>Texts that are no queries and must be refused in time.</summary>
    public static readonly Dictionary<string, Func<int, string>> Broken = new(StringComparer.Ordinal)
    {
        ["open parentheses"] = n => "SELECT " + new string('(', n),
        ["open functions"] = n => "SELECT " + Join("", n, i => "f("),
        ["open subqueries"] = n => Join("", n, i => "SELECT a FROM ("),
        ["closing parentheses"] = n => "SELECT a FROM t" + new string(')', n),
        ["commas"] = n => "SELECT " + new string(',', n) + " FROM t",
        ["semicolons"] = n => "SELECT a FROM t" + new string(';', n),
        ["quotes"] = n => "SELECT a FROM t WHERE b = " + new string('\'', (2 * n) + 1),
        ["keywords"] = n => Join(" ", n, i => "SELECT"),
        ["strings side by side"] = n => $"SELECT {Join(" ", n, i => "'x'")} FROM t",
        ["NUL"] = n => new string('\0', n),
        ["surrogates"] = n => new string('\ud800', n),
        ["numbers and words"] = n => "SELECT " + Join(", ", n, i => $"{i}x") + " FROM t",
        ["long unknown name, often"] = n => "SELECT " + Join(" ", n / 100, i => new string('x', 100)) + " FROM t",
    };

    private static string Join(string separator, int count, Func<int, FormattableString> part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(i => part(i).ToString(CultureInfo.InvariantCulture)));

    private static string Join(string separator, int count, Func<int, string> part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string Join(string separator, int count, Func<int, int> part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string Around(int count, string open, string core, string close) => new StringBuilder()
        .Insert(0, open, count)
        .Append(core)
        .Append(new StringBuilder().Insert(0, close, count))
        .ToString();
}
