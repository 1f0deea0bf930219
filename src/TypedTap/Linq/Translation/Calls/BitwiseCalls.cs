using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates <c>a &amp; b</c> and the like of integers: ADQL has no such operators, but some services declare functions.
/// </summary>
internal static class BitwiseCalls
{
    /// <summary>The value, or null if the operator is none on bits.</summary>
    public static QueryExpression? TryTranslate(Expression expression, TranslationContext context)
    {
        if (!NumericConversion.IsInteger(expression.Type) || Names(expression.NodeType) is not { } names)
            return null;
        var name = names.FirstOrDefault(candidate => ServiceFunctions.Declares(context.Query.Session.Dialect, candidate))
            ?? throw new TapQueryNotSupportedException(
                ExpressionText.Of(expression), context.Place,
                $"ADQL has no bitwise operators, and {context.Query.Session.Dialect.Service} declares no function for it",
                "compute with /, * and %, or filter the rows after reading them");
        Expression[] operands = expression is BinaryExpression binary
            ? [binary.Left, binary.Right]
            : [((UnaryExpression)expression).Operand];
        return MemberFunctions.Function(name, expression.Type, operands.Select(operand => ValueTranslator.Translate(operand, context)));
    }

    private static string[]? Names(ExpressionType type) => type switch
    {
        ExpressionType.And => ["BITWISE_AND", "BITAND", "ivo_bitwise_and"],
        ExpressionType.Or => ["BITWISE_OR", "BITOR", "ivo_bitwise_or"],
        ExpressionType.ExclusiveOr => ["BITWISE_XOR", "BITXOR", "ivo_bitwise_xor"],
        ExpressionType.Not or ExpressionType.OnesComplement => ["BITWISE_NOT", "BITNOT", "ivo_bitwise_not"],
        ExpressionType.LeftShift or ExpressionType.RightShift => [],
        _ => null,
    };
}
