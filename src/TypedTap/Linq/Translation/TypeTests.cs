using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates <c>x is string</c>: types are known, so that it asks whether there is a value.</summary>
internal static class TypeTests
{
    /// <summary>A value without the casts to a base type.</summary>
    public static Expression Plain(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && !convert.Type.IsValueType)
            expression = convert.Operand;
        return expression;
    }

    public static QueryPredicate Translate(TypeBinaryExpression test, TranslationContext context)
    {
        var operand = Plain(test.Expression);
        if (!NumericConversion.Underlying(test.TypeOperand).IsAssignableFrom(NumericConversion.Underlying(operand.Type)))
            return new QueryTruth(false);
        return operand is SourceExpression { Presence: null }
            ? new QueryTruth(true)
            : new QueryNullTest(ValueTranslator.TranslateForNullTest(operand, context), Negated: true);
    }
}
