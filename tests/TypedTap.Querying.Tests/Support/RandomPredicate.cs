using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Makes conditions of every kind, nested.</summary>
internal static class RandomPredicate
{
    public static QueryPredicate Make(Random random, int depth) => random.Next(depth > 0 ? 11 : 7) switch
    {
        0 => new QueryComparison(Operator(random), Number(random, 2), Number(random, 2)),
        1 => new QueryComparison(Operator(random), Number(random, 1), Constant(random)),
        2 => new QueryNullTest(random.Next(2) == 0 ? Number(random, 1) : TestRow.S, random.Next(2) == 0),
        3 => new QueryMembership(
            random.Next(3) == 0 ? new QueryFallback(random.Next(2) == 0 ? TestRow.A : TestRow.C, Constant(random)) : Number(random, 1), Enumerable.Range(0, random.Next(3)).Select(_ => Constant(random)).ToValueList(), random.Next(2) == 0, random.Next(2) == 0),
        4 => new QueryTextMatch(Text(random), (TextMatchKind)random.Next(3), random.Next(2) == 0 ? "a" : "b", random.Next(2) == 0),
        5 => new QuerySkyTest(SkyRelation.Within, new QueryPoint(Number(random, 1), Number(random, 1)), Number(random, 0), random.Next(2) == 0),
        6 => Fallback(random),
        7 => new QueryNot(Make(random, depth - 1)),
        8 => new QueryTruth(random.Next(2) == 0),
        9 => new QueryAll([Make(random, depth - 1), Make(random, depth - 1)]),
        _ => new QueryAny([Make(random, depth - 1), Make(random, depth - 1)]),
    };

    private static QueryComparison Fallback(Random random)
    {
        QueryExpression fallback = new QueryFallback(Number(random, 1), Constant(random));
        return random.Next(2) == 0
            ? new QueryComparison(Operator(random), fallback, Constant(random))
            : new QueryComparison(Operator(random), Constant(random), fallback);
    }

    private static QueryExpression Number(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => TestRow.A,
        1 => TestRow.B,
        2 => TestRow.C,
        3 => Constant(random),
        4 => new QueryNegation(Number(random, depth - 1)),
        _ => new QueryArithmetic((AdqlArithmeticOperator)random.Next(3), Number(random, depth - 1), Number(random, depth - 1)),
    };

    private static QueryExpression Text(Random random) => random.Next(3) == 0
        ? new QueryFallback(TestRow.S, new QueryConstant(random.Next(2) == 0 ? "" : "ab"))
        : TestRow.S;

    private static QueryConstant Constant(Random random) => new(random.Next(-1, 4));

    private static AdqlComparisonOperator Operator(Random random) => (AdqlComparisonOperator)random.Next(6);
}
