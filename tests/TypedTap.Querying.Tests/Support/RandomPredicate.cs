using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Makes conditions of every kind, nested.</summary>
internal static class RandomPredicate
{
    public static QueryPredicate Make(Random random, int depth) => random.Next(depth > 0 ? 12 : 8) switch
    {
        0 => new QueryComparison(Operator(random), Number(random, 2), Number(random, 2)),
        1 => new QueryComparison(Operator(random), Number(random, 1), Constant(random)),
        2 => new QueryNullTest(
            random.Next(4) switch { 0 => TestRow.S, 1 => TestRow.T, 2 => TestRow.L, _ => Number(random, 1) }, random.Next(2) == 0),
        3 => new QueryMembership(
            random.Next(3) == 0
                ? new QueryFallback(random.Next(3) switch { 0 => TestRow.A, 1 => TestRow.D, _ => TestRow.C }, Constant(random))
                : Number(random, 1), Enumerable.Range(0, random.Next(3)).Select(_ => Constant(random)).ToValueList(), random.Next(2) == 0,
                random.Next(2) == 0),
        4 => new QueryTextMatch(Text(random), (TextMatchKind)random.Next(3), random.Next(2) == 0 ? "a" : "b", random.Next(2) == 0),
        5 => new QuerySkyTest(
            SkyRelation.Within, new QueryPoint(Number(random, 1), Number(random, 1)), Number(random, 0),
            random.Next(2) == 0) { NullsDiffer = random.Next(4) == 0 },
        6 => Fallback(random),
        7 => new QueryListTest(TestRow.L, "|", random.Next(2) == 0 ? "x" : "y", random.Next(2) == 0),
        8 => new QueryNot(Make(random, depth - 1)),
        9 => new QueryTruth(random.Next(2) == 0),
        10 => new QueryAll([Make(random, depth - 1), Make(random, depth - 1)]),
        _ => new QueryAny([Make(random, depth - 1), Make(random, depth - 1)]),
    };

    private static QueryComparison Fallback(Random random)
    {
        QueryExpression fallback = new QueryFallback(Number(random, 1), Constant(random));
        return random.Next(2) == 0
            ? new QueryComparison(Operator(random), fallback, Constant(random))
            : new QueryComparison(Operator(random), Constant(random), fallback);
    }

    private static QueryExpression Number(Random random, int depth) => random.Next(depth > 0 ? 13 : 6) switch
    {
        0 => TestRow.A,
        1 => TestRow.B,
        2 => TestRow.C,
        3 => Constant(random),
        4 => TestRow.D,
        5 => TestRow.E,
        6 => new QueryNegation(Number(random, depth - 1)),
        7 => new QueryFallback(Number(random, depth - 1), Constant(random)),
        8 => new QueryCoalesce(Number(random, depth - 1), Number(random, depth - 1)),
        9 => new QueryFunction("ABS", [Number(random, depth - 1)], Metadata.TapType.Of("int", null, null)) { IsNullStrict = true },
        10 => new QueryCast(Number(random, depth - 1), AdqlCastType.BigInt),
        _ => new QueryArithmetic((AdqlArithmeticOperator)random.Next(3), Number(random, depth - 1), Number(random, depth - 1)),
    };

    private static QueryExpression Text(Random random) => random.Next(6) switch
    {
        0 => new QueryFallback(Stored(random), new QueryConstant(random.Next(2) == 0 ? "" : "ab")),
        1 => new QueryConcatenation([Stored(random), new QueryConstant("a"), new QueryFallback(Stored(random), new QueryConstant(""))]),
        2 => new QueryCoalesce(Stored(random), Stored(random)),
        _ => Stored(random),
    };

    private static QueryColumn Stored(Random random) => random.Next(2) == 0 ? TestRow.S : TestRow.T;

    private static QueryConstant Constant(Random random) => new(random.Next(-1, 4));

    private static AdqlComparisonOperator Operator(Random random) => (AdqlComparisonOperator)random.Next(6);
}
