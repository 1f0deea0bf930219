using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates <c>x is string</c>: types are known, so that it asks whether there is a value.</summary>
internal static class TypeTests
{
    public static QueryPredicate Translate(TypeBinaryExpression test, TranslationContext context)
    {
        var operand = test.Expression;
        while (operand is UnaryExpression { NodeType: ExpressionType.Convert } convert && !convert.Type.IsValueType)
            operand = convert.Operand;
        if (!NumericConversion.Underlying(test.TypeOperand).IsAssignableFrom(NumericConversion.Underlying(operand.Type)))
            return new QueryTruth(false);
        return operand is SourceExpression { Presence: null } ? new QueryTruth(true) : new QueryNullTest(ValueTranslator.TranslateForNullTest(operand, context), Negated: true);
    }
}
