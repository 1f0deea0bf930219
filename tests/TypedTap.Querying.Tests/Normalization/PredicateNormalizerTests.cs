using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;
using TypedTap.Querying.Tests.Support;

namespace TypedTap.Querying.Tests.Normalization;

/// <summary>Whatever the user writes, SQL's three-valued logic has to select just the rows for which C# says true.</summary>
public sealed class PredicateNormalizerTests
{
    [Fact]
    public void Normalized_conditions_select_the_rows_that_csharp_selects()
    {
        var random = new Random(20261120);
        var (selected, refused) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var predicate = RandomPredicate.Make(random, depth: 4);
            QueryPredicate normalized;
            try
            {
                normalized = PredicateNormalizer.Normalize(predicate);
            }
            catch (TapQueryNotSupportedException e) when (e.Construct.StartsWith("A condition with more than", StringComparison.Ordinal))
            {
                refused++;
                continue;
            }

            Assert.DoesNotContain(QueryPredicates.ValuesIn(normalized), HasFallback);
            foreach (var row in TestRow.All)
            {
                var expected = CSharpLogic.IsTrue(predicate, row);
                var actual = SqlLogic.Evaluate(normalized, row) == true;
                selected += actual ? 1 : 0;
                if (expected != actual)
                    Assert.Fail($"#{i}, {row}: C# says {expected}\n{predicate}\n=> {normalized}");
            }
        }

        Assert.InRange(refused, 0, 1000);

        // A generator that only makes contradictions would prove nothing.
        Assert.InRange(selected, 20_000 * TestRow.All.Count / 10, 20_000 * TestRow.All.Count * 9 / 10);
    }

    [Fact]
    public void The_check_above_can_fail()
    {
        // SQL's own reading of x != 1 loses the null rows.
        var naive = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.NotEqual, TestRow.A, new QueryConstant(1));
        var row = new TestRow(null, 1, 1, null, null, 1, null, null);
        Assert.True(CSharpLogic.IsTrue(naive, row));
        Assert.NotEqual(true, SqlLogic.Evaluate(naive, row));
    }

    [Fact]
    public void The_check_above_can_fail_for_values_that_mean_none()
    {
        // Without a guard, d < 1 finds the rows in which d is -1.
        var naive = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.Less, TestRow.D, new QueryConstant(1));
        var row = new TestRow(null, 1, 1, null, -1, 1, null, null);
        Assert.False(CSharpLogic.IsTrue(naive, row));
        Assert.True(SqlLogic.Evaluate(naive, row));
        Assert.False(SqlLogic.Evaluate(PredicateNormalizer.Normalize(naive), row));
    }

    [Fact]
    public void A_guard_is_left_out_where_no_such_value_can_meet_the_condition()
    {
        var comparison = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.Equal, TestRow.D, new QueryConstant(1));
        Assert.Equal(
            new QueryAny([comparison, new QueryNullTest(TestRow.D)]),
            PredicateNormalizer.Normalize(new QueryAny([comparison, new QueryNullTest(TestRow.D)])));
        Assert.IsType<QueryAll>(PredicateNormalizer.Normalize(comparison with { Operator = Adql.Syntax.AdqlComparisonOperator.Less }));
    }

    [Fact]
    public void A_fallback_beside_another_column_becomes_two_cases()
    {
        var fallback = new QueryFallback(TestRow.A, new QueryConstant(0));
        var comparison = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.Less, fallback, TestRow.B);
        Assert.Equal(
            new QueryAny(
            [
                comparison with { Left = TestRow.A },
                new QueryAll([comparison with { Left = new QueryConstant(0) }, new QueryNullTest(TestRow.A)]),
            ]),
            PredicateNormalizer.Normalize(comparison));
    }

    [Fact]
    public void So_many_fallbacks_that_the_condition_would_explode_are_refused()
    {
        var fallback = new QueryFallback(TestRow.A, new QueryConstant(0));
        QueryExpression sum = fallback;
        for (var i = 0; i < 5; i++)
            sum = new QueryArithmetic(Adql.Syntax.AdqlArithmeticOperator.Add, sum, fallback);
        var comparison = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.Less, sum, TestRow.B);
        Assert.Contains(
            "each doubles it", Assert.Throws<TapQueryNotSupportedException>(() => PredicateNormalizer.Normalize(comparison)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void With_nulls_of_ADQL_conditions_stay_as_they_are_written()
    {
        var different = new QueryComparison(Adql.Syntax.AdqlComparisonOperator.NotEqual, TestRow.A, TestRow.B);
        Assert.Equal(different, PredicateNormalizer.Normalize(different, adqlNulls: true));
        Assert.Equal(
            different with { Operator = Adql.Syntax.AdqlComparisonOperator.Equal },
            PredicateNormalizer.Normalize(new QueryNot(different), adqlNulls: true));
        Assert.Equal(new QueryNullTest(TestRow.A), PredicateNormalizer.Normalize(new QueryNullTest(TestRow.A), adqlNulls: true));
    }

    private static bool HasFallback(QueryExpression value) =>
        value is QueryFallback or QueryCoalesce || QueryParts.Of(value).Any(HasFallback);
}
