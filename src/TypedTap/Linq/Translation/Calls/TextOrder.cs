using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates <c>string.Compare(a, b) == 0</c>. In what order texts are is a matter of the database's collation, which nobody tells.
/// </summary>
internal static class TextOrder
{
    /// <summary>The condition, or null if it is not about the order of texts.</summary>
    public static QueryPredicate? TryTranslate(AdqlComparisonOperator op, Expression expression, object value, TranslationContext context)
    {
        if (expression is not MethodCallExpression call || DocumentationId.Find(call) != TranslatableMember.CompareTexts)
            return null;
        if (op is not (AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual) || value is not 0)
        {
            throw new TapQueryNotSupportedException(
                $"The order of two texts ({nameof(String)}.{call.Method.Name})", context.Place,
                "it is the database's collation that says which is the lesser, and no service tells it",
                "compare it with 0 by == or !=, sort by the text, or filter the rows after reading them");
        }

        if (call.Arguments[^1].Type == typeof(StringComparison))
            TextCalls.RequireOrdinal(call, call.Arguments[^1], context);
        return call.Object is { } instance
            ? ComparisonTranslator.Translate(op, instance, call.Arguments[0], context)
            : ComparisonTranslator.Translate(op, call.Arguments[0], call.Arguments[1], context);
    }
}
