using System.Linq.Expressions;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>The values of the service's in what an element is made of; everything around them is computed on the client.</summary>
internal static class ShapeValues
{
    /// <summary>
    /// What a node stands for if it is a value of the service's in itself: a column, a function's or an aggregate's result.
    /// </summary>
    public static QueryExpression? Of(Expression node, TranslationContext context) => node switch
    {
        MemberExpression member => SourceExpression.ColumnOf(member),
        ValueExpression value => value.Value,
        MethodCallExpression call when LanguageCalls.ValueIn(call) is { } inner => ValueTranslator.Translate(inner, context),
        MethodCallExpression call =>
            GroupCalls.TryTranslate(call, context) ?? FunctionCalls.TryTranslate(call, context) ?? SkyValues.OfService(call, context),
        _ => null,
    };

    /// <summary>
    /// What a node stands for if it is a value of the service's in itself, or one that the service computes anyhow: what rows are grouped
    /// by, compared by or sorted by.
    /// </summary>
    public static QueryExpression? Of(Expression node, OutputCollector outputs, TranslationContext context) =>
        Of(node, context) is { } value ? value
        : outputs.HasComputed && node is BinaryExpression or UnaryExpression or MethodCallExpression
            && ValueTranslator.TryTranslate(node, context) is { } computed
            && outputs.Has(computed) ? computed
        : null;
}
