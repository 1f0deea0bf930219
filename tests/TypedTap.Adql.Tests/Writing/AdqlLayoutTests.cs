namespace TypedTap.Adql.Tests.Writing;

public sealed class AdqlLayoutTests
{
    [Fact]
    public void Columns_and_conditions_have_lines_and_lists_stay_on_theirs() => Indented(
        "SELECT DISTINCT TOP 5 a, b AS c FROM s.t AS x WHERE a IN (1, 2, 3, 4, 5) AND b > 1 AND (a = 1 OR b = 2) GROUP BY a, b "
        + "HAVING COUNT(*) > 1 AND MAX(b) < 9 ORDER BY a, c DESC OFFSET 3",
        """
        SELECT DISTINCT TOP 5
            a,
            b AS c
        FROM s.t AS x
        WHERE a IN (1, 2, 3, 4, 5)
          AND b > 1
          AND (a = 1 OR b = 2)
        GROUP BY a, b
        HAVING COUNT(*) > 1
          AND MAX(b) < 9
        ORDER BY a, c DESC
        OFFSET 3
        """);

    [Fact]
    public void One_column_and_one_condition_stay_with_their_clause() => Indented(
        "SELECT * FROM t, u AS v WHERE a = 1 OR b = 2 AND c = 3",
        """
        SELECT *
        FROM t, u AS v
        WHERE a = 1
           OR b = 2 AND c = 3
        """);

    [Fact]
    public void Joins_have_lines_and_long_conditions_are_indented_below() => Indented(
        "SELECT * FROM a JOIN b ON a.x = b.x LEFT OUTER JOIN c ON a.x = c.x AND (a.y = c.y OR c.y IS NULL) NATURAL JOIN d JOIN (e JOIN f USING (k, l)) ON d.x = e.x OR d.x = f.x",
        """
        SELECT *
        FROM a
        JOIN b ON a.x = b.x
        LEFT OUTER JOIN c
            ON a.x = c.x
            AND (a.y = c.y OR c.y IS NULL)
        NATURAL JOIN d
        JOIN (
            e
            JOIN f USING (k, l)
        )
            ON d.x = e.x
            OR d.x = f.x
        """);

    [Fact]
    public void Subqueries_are_indented_where_they_stand() => Indented(
        "SELECT q.n FROM (SELECT COUNT(*) AS n FROM t) AS q JOIN (SELECT a FROM u) AS r ON q.n = r.a "
        + "WHERE EXISTS (SELECT * FROM v) AND q.n NOT IN (SELECT b FROM w WHERE b > 1 AND b < 9)",
        """
        SELECT q.n
        FROM (
            SELECT COUNT(*) AS n
            FROM t
        ) AS q
        JOIN (
            SELECT a
            FROM u
        ) AS r ON q.n = r.a
        WHERE EXISTS (
            SELECT *
            FROM v
        )
          AND q.n NOT IN (
              SELECT b
              FROM w
              WHERE b > 1
                AND b < 9
          )
        """);

    [Fact]
    public void Tables_beside_joins_or_subqueries_have_lines() => Indented(
        "SELECT * FROM a AS x, (SELECT b FROM t) AS y, c AS z JOIN d ON z.k = d.k",
        """
        SELECT *
        FROM
            a AS x,
            (
                SELECT b
                FROM t
            ) AS y,
            c AS z
            JOIN d ON z.k = d.k
        """);

    [Fact]
    public void Common_tables_and_set_operations_stand_one_below_the_other() => Indented(
        "WITH a AS (SELECT x FROM t), b AS (SELECT x FROM u) SELECT x FROM a UNION ALL (SELECT TOP 1 x FROM b ORDER BY x) ORDER BY x",
        """
        WITH a AS (
            SELECT x
            FROM t
        ),
        b AS (
            SELECT x
            FROM u
        )
        SELECT x
        FROM a
        UNION ALL
        (
            SELECT TOP 1 x
            FROM b
            ORDER BY x
        )
        ORDER BY x
        """);

    [Fact]
    public void Clauses_break_lines_but_do_not_indent()
    {
        var query = AdqlParser.Parse(
            "WITH a AS (SELECT x FROM t), b AS (SELECT y, z FROM u) SELECT x, y FROM a JOIN b ON x = y AND y > 1 WHERE x = 1 AND y = 2 ORDER BY x").Require();
        Assert.Equal(
            """
            WITH a AS (SELECT x
            FROM t), b AS (SELECT y, z
            FROM u)
            SELECT x, y
            FROM a
            JOIN b ON x = y AND y > 1
            WHERE x = 1 AND y = 2
            ORDER BY x
            """,
            AdqlWriter.Write(query, AdqlLayout.Clauses));
    }

    [Fact]
    public void Line_breaks_in_strings_are_left_alone()
    {
        var query = AdqlParser.Parse("SELECT a, 'x\n  y' AS b FROM t").Require();
        Assert.Equal("SELECT\n    a,\n    'x\n  y' AS b\nFROM t", AdqlWriter.Write(query, AdqlLayout.Indented));
    }

    private static void Indented(string line, string indented)
    {
        var query = AdqlParser.Parse(line).Require();
        Assert.Equal(indented, AdqlWriter.Write(query, AdqlLayout.Indented));
        Assert.Equal(line, AdqlWriter.Write(query));
    }
}
