namespace TypedTap.Conformance.Fuzzing;

/// <summary>Pieces of text that mutations put into queries.</summary>
internal static class FuzzVocabulary
{
    /// <summary>Words, operators, literals and phrases of ADQL and of what people take for it.</summary>
    public static readonly string[] Pieces =
    [
        "SELECT", "DISTINCT", "ALL", "TOP 5", "TOP", "FROM", "WHERE", "GROUP BY", "HAVING", "ORDER BY", "ASC", "DESC", "OFFSET", "OFFSET 3",
        "AS", "WITH",
        "WITH w AS (SELECT a FROM t)", "UNION", "UNION ALL", "EXCEPT", "INTERSECT", "JOIN", "NATURAL JOIN", "LEFT OUTER JOIN", "FULL JOIN",
        "INNER JOIN t ON",
        "USING (a)", "ON", "AND", "OR", "NOT", "IN", "IN (1, 2)", "BETWEEN 1 AND 2", "BETWEEN", "LIKE 'x%'", "ILIKE", "IS NULL",
        "IS NOT NULL", "EXISTS",
        "EXISTS (SELECT b FROM u)", "NULL", "+", "-", "*", "/", "||", "=", "!=", "<>", "<", ">", "<=", ">=", "(", ")", ",", ".", ";", "%",
        "^", "&", "|", "!", "==", "<<",
        "1", "0", "42", "1.5", ".5", "5.", "1e5", "1.E-5", "9999999999999999999999", "0x1F", "1e999", "'text'", "''", "'it''s'", "'", "\"",
        "\"\"", "\"name\"", "\"a\"\"b\"", "--", "-- note\n", "/* note */",
        "COUNT(*)", "COUNT(DISTINCT a)", "SUM(a)", "AVG(a)", "MIN(a)", "MAX(", "ABS(a)", "ROUND(a, 2)", "ROUND(a, -2)", "MOD(a, 2)", "PI()",
        "RAND(3)", "LOG10(", "ATAN2(a, b)", "COT(a)",
        "POINT('ICRS', 1, 2)", "POINT(1, 2)", "CIRCLE(1, 2, 3)", "CIRCLE('', POINT(1, 2), 3)", "BOX(1, 2, 3, 4)",
        "POLYGON(1, 2, 3, 4, 5, 6)", "REGION('x')", "CONTAINS(", "INTERSECTS(p, q)", "1 = CONTAINS(p, q)",
        "DISTANCE(p, q)", "AREA(p)", "CENTROID(p)", "COORD1(p)", "COORDSYS(p)", "LOWER(a)", "UPPER(", "CAST(a AS INTEGER)",
        "CAST(a AS VARCHAR(5))", "CAST(a AS DOUBLE PRECISION)", "CAST(a AS POINT)",
        "COALESCE(a, b)", "IN_UNIT(a, 'm')", "ivo_healpix_index(8, a, b)", "f(a)", "f()", "a", "b", "t", "t.a", "s.t.a", "t.*", "c.s.t",
        "x AS y", "date", "size", "year", "LIMIT 5", "CASE WHEN a = 1 THEN b END",
        "CROSS JOIN", "INTERVAL", "CURRENT_TIMESTAMP", "TRUE", "FALSE", "(SELECT a FROM t)", "(SELECT a FROM t) AS q",
        "a IN (SELECT b FROM u)", "SELECT a FROM t", "UNION SELECT a FROM t",
    ];

    /// <summary>What opens something that can be nested, and what closes it.</summary>
    public static readonly (string Open, string Close)[] Nestings =
    [
        ("(", ")"), ("NOT (", ")"), ("ABS(", ")"), ("-", ""), ("- ", ""), ("+", ""), ("NOT ", ""), ("f(", ")"),
        ("(SELECT a FROM ", ") AS q"), ("COALESCE(1, ", ")"), ("a + (", ")"), ("(a OR ", ")"),
        ("a IN (SELECT a FROM t WHERE ", ")"), ("EXISTS (SELECT a FROM t WHERE ", ")"), ("1 + ", ""), ("t JOIN ", " ON a = b"),
        ("(t NATURAL JOIN ", ")"), ("SELECT a FROM t UNION ", ""), ("POINT(1, ", ")"), ("CAST(", " AS REAL)"),
    ];

    /// <summary>Characters with which lexers have trouble.</summary>
    public static readonly char[] Characters =
    [
        '\'', '"', '`', '\\', '\0', '\u0001', '\u0008', '\t', '\n', '\r', '\f', '\v', '\u001a', '\u007f', '\u0085', '\u00a0', '\u00b5',
        '\u00df', '\u0130', '\u0131', '\u0301', '\u2018', '\u2019', '\u201c', '\u2028', '\u2212',
        '\u200b', '\u3000', '\ud800', '\udbff', '\udc00', '\udfff', '\ufeff', '\uff07', '\ufffd', '\uffff', '(', ')', '[', ']', '{', '}',
        ';', '$', '#', '@', ':', '?', '~', '-', '.', '_', '0', '9', 'e', 'E', 'x',
    ];
}
