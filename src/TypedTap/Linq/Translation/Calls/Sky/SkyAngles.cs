using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Execution;
using TypedTap.Metadata;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates angles, which ADQL has as numbers of degrees.</summary>
internal static class SkyAngles
{
    /// <summary>Whether an expression is an angle, or may be one that is missing.</summary>
    public static bool IsAngle(Expression expression) => NumericConversion.Underlying(expression.Type) == typeof(Angle);

    /// <summary>An angle in degrees.</summary>
    public static QueryExpression Degrees(Expression expression, TranslationContext context)
    {
        expression = Inner(expression);
        if (LocalValue.TryEvaluate(expression, out var value) && value is Angle angle)
            return new QueryConstant(angle.InDegrees);
        return expression switch
        {
            MethodCallExpression call when QuantityReads.ColumnOf(call) is { } column
                && TapQuantity.Of(column.Column) is { Kind: TapQuantityKind.Angle } quantity =>
                Scaled(column, quantity.Scale.Multiplier, quantity.Scale.Divisor),
            MethodCallExpression call when DocumentationId.Find(call) is { } member => member switch
            {
                TranslatableMember.Degrees => ValueTranslator.Translate(call.Arguments[0], context),
                TranslatableMember.Arcminutes => Scaled(ValueTranslator.Translate(call.Arguments[0], context), 1, 60),
                TranslatableMember.Arcseconds => Scaled(ValueTranslator.Translate(call.Arguments[0], context), 1, 3600),
                _ => ValueTranslator.Translate(call, context),
            },
            _ => ValueTranslator.Translate(expression, context),
        };
    }

    /// <summary>A comparison of a distance with an angle; null if it is none, or the angle is a null, which other rules are for.</summary>
    public static QueryPredicate? TryCompare(AdqlComparisonOperator op, Expression left, Expression right, TranslationContext context) =>
        !IsAngle(left) || !IsAngle(right) || IsNull(left) || IsNull(right)
            ? null
            : SkyDistances.TryTest(op, left, right, context) ?? SkyDistances.TryTest(ComparisonOperators.Swapped(op), right, left, context);

    /// <summary>What is behind conversions to a nullable type, and behind <c>.Value</c>.</summary>
    public static Expression Inner(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when IsAngle(convert.Operand) => Inner(convert.Operand),
        MemberExpression { Expression: { } target } member when DocumentationId.Find(member) == TranslatableMember.Value => Inner(target),
        _ => expression,
    };

    public static QueryExpression Scaled(QueryExpression value, double multiplier, double divisor)
    {
        if (multiplier != 1)
            value = new QueryArithmetic(AdqlArithmeticOperator.Multiply, value, new QueryConstant(multiplier));
        return divisor == 1 ? value : new QueryArithmetic(AdqlArithmeticOperator.Divide, value, new QueryConstant(divisor));
    }

    private static bool IsNull(Expression expression) => LocalValue.TryEvaluate(expression, out var value) && value is null;
}
