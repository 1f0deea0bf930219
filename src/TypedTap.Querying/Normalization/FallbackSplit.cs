using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// <c>(a ?? b) + 1 &lt; c</c> without COALESCE, which services lack, or take in some places only: either a has a value, and the condition
/// is about it, or it has none, and the condition is about b.
/// </summary>
internal static class FallbackSplit
{
    // Each doubles the condition.
    private const int Most = 4;

    /// <summary>Whether a value has a fallback somewhere inside, outside of aggregates.</summary>
    public static bool Needs(QueryExpression expression) => Count(expression) > 0;

    /// <summary>The condition for both cases.</summary>
    /// <param name="operands">The values that it tests.</param>
    /// <param name="rewrite">Makes the condition, normalized, of values in their places.</param>
    public static QueryPredicate Of(IReadOnlyList<QueryExpression> operands, Func<IReadOnlyList<QueryExpression>, QueryPredicate> rewrite)
    {
        if (operands.Sum(Count) > Most)
        {
            throw new TapQueryNotSupportedException(
                $"A condition with more than {Most} values that may be null and have something in their place", "a query",
                "each doubles it, where ADQL has no COALESCE",
                "test the columns for null first, or filter the rows after reading them");
        }

        var node = operands.Select(First).First(found => found is not null)!;
        var (value, other) = node is QueryFallback fallback
            ? (fallback.Operand, fallback.Fallback)
            : (((QueryCoalesce)node).First, ((QueryCoalesce)node).Second);
        var proper = Knowing(value, isNull: false, rewrite([.. operands.Select(operand => Replace(operand, node, value))]));
        var holds = NullTests.Of(value, negated: true);
        var present = IsFalseForNull(proper, value) ? proper : Predicates.All([proper, holds]);
        var without = Knowing(value, isNull: true, rewrite([.. operands.Select(operand => Replace(operand, node, other))]));
        var absent = Predicates.All([without, NullTests.Of(value, negated: false)]);
        return Predicates.Any([present, absent]);
    }

    /// <summary>A condition without the tests whose outcome the case decides.</summary>
    private static QueryPredicate Knowing(QueryExpression value, bool isNull, QueryPredicate predicate) => predicate switch
    {
        QueryAll all => Predicates.All(all.Terms.Select(term => Knowing(value, isNull, term))),
        QueryAny any => Predicates.Any(any.Terms.Select(term => Knowing(value, isNull, term))),
        QueryNullTest test when test.Operand.Equals(value) => new QueryTruth(test.Negated != isNull),
        _ => predicate,
    };

    private static int Count(QueryExpression expression) => expression is QueryAggregate ? 0
        : QueryParts.Of(expression).Sum(Count) + (expression is QueryFallback or QueryCoalesce ? 1 : 0);

    /// <summary>The first value with a fallback that has none inside.</summary>
    private static QueryExpression? First(QueryExpression expression)
    {
        if (expression is QueryAggregate)
            return null;
        var inner = QueryParts.Of(expression).Select(First).FirstOrDefault(found => found is not null);
        return inner ?? (expression is QueryFallback or QueryCoalesce ? expression : null);
    }

    private static QueryExpression Replace(QueryExpression expression, QueryExpression old, QueryExpression made)
    {
        if (expression.Equals(old))
            return made;
        var changed = expression is QueryAggregate ? expression : QueryParts.Map(expression, part => Replace(part, old, made));
        return changed is QueryConcatenation texts ? Folded(texts) : changed;
    }

    /// <summary>Constant texts that stand beside each other become one.</summary>
    private static QueryExpression Folded(QueryConcatenation texts)
    {
        var operands = new List<QueryExpression>();
        foreach (var text in texts.Operands)
        {
            if (text is QueryConstant { Value: "" })
                continue;
            if (text is QueryConstant { Value: string right } && operands.Count > 0
                && operands[operands.Count - 1] is QueryConstant { Value: string left })
            {
                operands[operands.Count - 1] = new QueryConstant(left + right);
            }
            else
            {
                operands.Add(text);
            }
        }

        return operands.Count switch { 0 => new QueryConstant(""), 1 => operands[0], _ => new QueryConcatenation(operands.ToValueList()) };
    }

    // A leaf is unknown where what it tests is null, if that is null with the value.
    private static bool IsFalseForNull(QueryPredicate predicate, QueryExpression value) => value is QueryColumn && predicate switch
    {
        QueryAll all => all.Terms.Any(term => IsFalseForNull(term, value)),
        QueryAny any => any.Terms.All(term => IsFalseForNull(term, value)),
        QueryNullTest test => test.Negated && test.Operand.Equals(value),
        QueryTruth or QueryExists or QueryInQuery => false,
        _ => NullValueGuards.OperandsOf(predicate).Any(operand =>
            !QueryColumns.HaveUnknownNulls(operand) && !Needs(operand) && QueryColumns.AndAggregatesIn(operand).Contains(value)),
    };
}
