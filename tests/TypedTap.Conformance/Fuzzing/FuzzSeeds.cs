using TypedTap.Adql;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>Queries to start from where no corpus is at hand: between them they use the whole language.</summary>
internal static class FuzzSeeds
{
    public static readonly IReadOnlyList<string> Queries =
    [
        "SELECT a FROM t",
        "SELECT * FROM s.t",
        "select distinct top 10 t.a, t.b as \"B b\", u.* from t, u as v where t.a = v.b and not (t.b < 3 or t.c >= -1.5e3)",
        "SELECT ALL a + b * -c / (d - 1) AS e, 'it''s' || f || lower(g) h FROM \"Some Table\" AS x",
        "SELECT COUNT(*), COUNT(DISTINCT a), SUM(b), AVG(ALL c), MIN(d), MAX(d) FROM t GROUP BY e, f HAVING COUNT(*) > 5 ORDER BY 1 DESC, 2",
        "SELECT a FROM t LEFT OUTER JOIN u ON t.id = u.id RIGHT JOIN v USING (id, \"Id\") NATURAL FULL OUTER JOIN w",
        "SELECT a FROM (t JOIN u ON t.x = u.x) INNER JOIN (SELECT TOP 3 b, c FROM v ORDER BY b) AS q ON q.b = t.a",
        "SELECT a FROM t WHERE a IN (1, 2.5, -3, b) AND c NOT IN (SELECT d FROM u WHERE u.e = t.e) AND EXISTS (SELECT f FROM w)",
        "SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND b NOT BETWEEN c AND d AND e IS NULL AND t.f IS NOT NULL AND g LIKE '%x_' AND h NOT ILIKE 'Y%'",
        "SELECT a FROM t WHERE 1 = CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 10.5, -20.25, 0.1)) AND DISTANCE(POINT(ra, dec), POINT(1, 2)) < 3",
        "SELECT AREA(POLYGON('', 1, 2, 3, 4, 5, 6)), COORD1(CENTROID(BOX('ICRS', 1, 2, 3, 4))), COORDSYS(p) FROM t WHERE INTERSECTS(p, REGION('CIRCLE 1 2 3')) = 0",
        "SELECT ABS(a), MOD(b, 3), ROUND(c, -2), TRUNCATE(c), POWER(a, 2), SQRT(a), LOG(a), LOG10(a), PI(), RAND(5), ATAN2(a, b), DEGREES(RADIANS(d)), COT(e) FROM t",
        "SELECT CAST(a AS VARCHAR(10)), CAST(b AS DOUBLE PRECISION), CAST(c AS TIMESTAMP), COALESCE(d, e, 0), IN_UNIT(f, 'km/s'), ivo_to_mjd(g) FROM t OFFSET 5",
        "WITH x AS (SELECT a FROM t), y AS (SELECT a FROM x) SELECT a FROM x UNION ALL SELECT a FROM y ORDER BY a OFFSET 10",
        "SELECT a FROM t UNION SELECT a FROM u INTERSECT SELECT a FROM v EXCEPT ALL (SELECT TOP 5 a FROM w ORDER BY a DESC)",
        "(SELECT a FROM t) ORDER BY a",
        "SELECT a -- what we want\nFROM t -- from there\r\nWHERE b = '--' AND \"--\" = 2",
        "SELECT NULL, +a, - b, (((c))), f(g(h(1, 'x', NULL))) FROM cat.sch.tab GROUP BY a + 1 ORDER BY ABS(a) ASC",
    ];

    /// <summary>Schemas in which some of the names of these queries mean something.</summary>
    public static IReadOnlyList<IAdqlSchema> Schemas() =>
    [
        .. Enum.GetValues<AdqlNameMatching>().Select(matching => new AdqlSchema(Tables(), Functions()) { NameMatching = matching }),
        new AdqlSchema(Tables().Select(table => table with { Columns = [] }), Functions()) { DeclaresFunctions = true },
        new AdqlSchema([]),
    ];

    private static IEnumerable<AdqlTableInfo> Tables()
    {
        string[] types = [
            "smallint", "integer", "bigint", "real", "double", "boolean", "char", "unicode", "timestamp", "point", "circle", "polygon",
            "region", "blob", "interval", "no such type"
        ];
        var columns = types.Select(
            (type, i) =>
                new AdqlColumnInfo(
                    ((char)('a' + i)).ToString(), AdqlType.Parse(type), i % 2 == 0 ? "km/s" : null, i % 3 == 0 ? "phys.veloc" : null))
                        .ToValueList();
        foreach (var name in new[] { "t", "u", "v", "w", "s.t", "cat.sch.tab", "\"Some Table\"" })
            yield return new AdqlTableInfo(
                AdqlTableName.Parse(name),
                columns.Add(new AdqlColumnInfo("\"Id\"", AdqlType.Integer)).Add(
                    new AdqlColumnInfo("ra", AdqlType.Double, "deg", "pos.eq.ra")));
    }

    private static IEnumerable<AdqlFunctionSignature> Functions()
    {
        foreach (var text in new[]
        {
            "f(x DOUBLE PRECISION) -> DOUBLE PRECISION", "f(x INTEGER, y TEXT) -> INTEGER", "ivo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION",
            "g() -> POINT"
        })
        {
            if (AdqlFunctionSignature.TryParse(text, out var signature) && signature is not null)
                yield return signature;
        }
    }
}
