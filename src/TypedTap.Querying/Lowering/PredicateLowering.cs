using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns normalized conditions into ADQL.</summary>
internal sealed class PredicateLowering(ExpressionLowering expressions, SkyTestLowering sky, BodyLowering bodies)
{
    // Oracle takes no longer list than this.
    private const int LongestList = 1000;

    public AdqlCondition Lower(QueryPredicate predicate) => predicate switch
    {
        QueryComparison comparison => new AdqlComparison(
            comparison.Operator, expressions.LowerBeside(comparison.Left, comparison.Right),
            expressions.LowerBeside(comparison.Right, comparison.Left)),
        QueryNullTest { Operand: QueryColumn column } test => NullTest(column, test.Negated),
        QueryMembership membership => Membership(membership),
        QueryTextMatch match => TextMatch(match),
        QueryListTest test => ListTest(test),
        QuerySkyTest test => sky.Lower(test),
        QueryExists exists => Exists(exists),
        QueryInQuery test => new AdqlInQuery(expressions.Lower(test.Operand), bodies.Subquery(test.Query), test.Negated),
        QueryAll all => new AdqlAnd(all.Terms.Select(Lower).SelectMany(TermsOf).ToValueList()),
        QueryAny any => new AdqlOr(any.Terms.Select(Lower).SelectMany(AlternativesOf).ToValueList()),
        // ADQL has no boolean literals.
        QueryTruth truth => new AdqlComparison(AdqlComparisonOperator.Equal, AdqlLiteral.Of(1), AdqlLiteral.Of(truth.Value ? 1 : 0)),
        _ => throw new ArgumentException($"{predicate.GetType().Name} has not been normalized.", nameof(predicate)),
    };

    /// <summary>A value that means "no value" is a null; and what differs from it is not null either, by SQL's own logic.</summary>
    private AdqlCondition NullTest(QueryColumn column, bool negated)
    {
        if (!column.HasNullValues)
            return new AdqlIsNull(expressions.Column(column), negated);
        var values = TapTypeConventions.NullValuesOf(column.Column).Select(value => NullValue(column, value)).ToValueList();
        AdqlCondition test = values.Count == 1
            ? new AdqlComparison(
                negated ? AdqlComparisonOperator.NotEqual : AdqlComparisonOperator.Equal, expressions.Column(column), values[0])
            : new AdqlIn(expressions.Column(column), values, negated);
        return negated || column.Column.Nullable == false
            ? test
            : new AdqlOr(ValueList.Of(new AdqlIsNull(expressions.Column(column), false), test));
    }

    // The user has not written this value, so that its refusal has to say whose it is.
    private AdqlExpression NullValue(QueryColumn column, object value)
    {
        try
        {
            return expressions.Lower(new QueryConstant(value));
        }
        catch (TapQueryNotSupportedException e)
        {
            throw new TapQueryNotSupportedException(
                $"The value of column '{column.Column.Name}' that means \"no value\" ({value})", "a condition", e.Reason,
                "take it out of the \"nullValues\" of the overrides and test for it after reading the rows");
        }
    }

    /// <summary>An item is all of the list, or its first, its last, or one between others.</summary>
    private AdqlCondition ListTest(QueryListTest test)
    {
        var list = expressions.Lower(test.Operand);
        var (item, separator) = (test.Item, test.Separator);
        // What LIKE can't say "=" can, but where a service takes a percent sign amiss; rows are tested again anyhow.
        AdqlCondition whole = test.IsExact
            ? new AdqlComparison(
                test.Negated ? AdqlComparisonOperator.NotEqual : AdqlComparisonOperator.Equal, list,
                expressions.Lower(new QueryConstant(item)))
            : Like(TextPattern.Masked(item));
        var terms = ValueList.Of(
            whole, Like(TextPattern.Masked(item + separator) + "%"), Like("%" + TextPattern.Masked(separator + item)),
            Like("%" + TextPattern.Masked(separator + item + separator) + "%"));
        return test.Negated ? new AdqlAnd(terms) : new AdqlOr(terms);

        AdqlCondition Like(string pattern) => new AdqlLike(list, expressions.Pattern(pattern), test.Negated);
    }

    private AdqlCondition Exists(QueryExists exists)
    {
        var condition = new AdqlExists(bodies.Subquery(exists.Query));
        return exists.Negated ? new AdqlNot(condition) : condition;
    }

    // A leaf may become several conditions; chains stay flat all the same.
    private static IEnumerable<AdqlCondition> TermsOf(AdqlCondition condition) => condition is AdqlAnd both ? both.Terms : [condition];

    private static IEnumerable<AdqlCondition> AlternativesOf(AdqlCondition condition) =>
        condition is AdqlOr either ? either.Terms : [condition];

    private AdqlLike TextMatch(QueryTextMatch match)
    {
        var pattern = expressions.Pattern(TextPattern.Of(match));
        return match.IgnoreCase && !expressions.HasIlike
            ? new AdqlLike(expressions.Lowercase(match.Operand), pattern, match.Negated)
            : new AdqlLike(expressions.Lower(match.Operand), pattern, match.Negated, match.IgnoreCase);
    }

    private AdqlCondition Membership(QueryMembership membership)
    {
        var operand = expressions.LowerBeside(membership.Operand, membership.Values[0]);
        var values = membership.Values.Select(value => expressions.LowerBeside(value, membership.Operand)).ToValueList();
        if (values.Count == 1)
        {
            return new AdqlComparison(
                membership.Negated ? AdqlComparisonOperator.NotEqual : AdqlComparisonOperator.Equal, operand, values[0]);
        }

        if (values.Count <= LongestList)
            return new AdqlIn(operand, values, membership.Negated);
        var lists = Enumerable.Range(0, (values.Count + LongestList - 1) / LongestList)
            .Select(i =>
                (AdqlCondition)new AdqlIn(operand, values.Skip(i * LongestList).Take(LongestList).ToValueList(), membership.Negated))
            .ToValueList();
        return membership.Negated ? new AdqlAnd(lists) : new AdqlOr(lists);
    }
}
