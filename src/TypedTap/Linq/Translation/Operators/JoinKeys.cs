using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>The equality of two keys, part by part.</summary>
internal static class JoinKeys
{
    public static QueryPredicate Of(Expression outer, Expression inner, TranslationContext context) =>
        Predicates.All(Parts(outer, inner, context));

    private static IEnumerable<QueryPredicate> Parts(Expression outer, Expression inner, TranslationContext context)
    {
        if (outer is NewExpression { Members: not null } outerKeys && inner is NewExpression { Members: not null } innerKeys
            && outerKeys.Arguments.Count == innerKeys.Arguments.Count)
        {
            return outerKeys.Arguments.Zip(innerKeys.Arguments, (one, other) => Part(one, other, context));
        }

        return [Part(outer, inner, context)];
    }

    // Not C#'s equality of nulls: Join never pairs a null key, and neither does SQL's "=". Nor is a part of a key that is
    // null paired with another, though an anonymous object in memory would be: see docs/decisions/0003.
    private static QueryPredicate Part(Expression outer, Expression inner, TranslationContext context) => new QueryComparison(
        AdqlComparisonOperator.Equal, ValueTranslator.Translate(outer, context), ValueTranslator.Translate(inner, context));
}
