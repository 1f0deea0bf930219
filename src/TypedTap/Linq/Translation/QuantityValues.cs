using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Execution;
using TypedTap.Metadata;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Columns as quantities in what the service computes or compares with each other: the same arithmetic on the columns' numbers.
/// </summary>
internal static class QuantityValues
{
    /// <summary>A number made of a quantity, such as <c>r.SFovAsAngle()!.Value.InArcminutes</c>; null if it is none.</summary>
    public static QueryExpression? TryTranslate(Expression expression, TranslationContext context) => expression switch
    {
        MethodCallExpression call when Of(call) is (var value, TapQuantityKind.Metres) => value,
        MemberExpression { Expression: { } target } member when member.Member.DeclaringType == typeof(Angle)
            && Of(target) is (var angle, TapQuantityKind.Angle) =>
            Angles(angle, member.Member.Name),
        MemberExpression { Expression: { } target } member when member.Member.DeclaringType == typeof(TimeSpan)
            && Span(target, context) is { } days =>
            Days(days, member.Member.Name),
        _ => null,
    };

    /// <summary>Two quantities of a kind as numbers that compare alike; null if they are none.</summary>
    public static (QueryExpression Left, QueryExpression Right)? Pair(Expression left, Expression right, TranslationContext context)
    {
        if (Of(left) is (var one, var kind) && Of(right) is (var other, var another) && kind == another)
            return (one, other);
        return Span(left, context) is { } span && Span(right, context) is { } longer ? (span, longer) : null;
    }

    /// <summary>The days between two times that are kept as modified Julian dates; null if an expression is something else.</summary>
    public static QueryExpression? Span(Expression expression, TranslationContext context) => Unlifted(expression) switch
    {
        BinaryExpression { NodeType: ExpressionType.Subtract } difference when Of(difference.Left) is (var left, TapQuantityKind.Utc)
            && Of(difference.Right) is (var right, TapQuantityKind.Utc) =>
            new QueryArithmetic(AdqlArithmeticOperator.Subtract, left, right),
        _ => null,
    };

    private static (QueryExpression Value, TapQuantityKind Kind)? Of(Expression expression) =>
        Unlifted(expression) is MethodCallExpression call && QuantityReads.ColumnOf(call) is { } column
            && TapQuantity.Of(column.Column) is { } quantity
            ? (
                Scaled(
                    Scaled(column, AdqlArithmeticOperator.Multiply, quantity.Scale.Multiplier), AdqlArithmeticOperator.Divide,
                    quantity.Scale.Divisor), quantity.Kind)
            : null;

    private static Expression Unlifted(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when NumericConversion.Underlying(convert.Type) == NumericConversion.Underlying(convert.Operand.Type):
                    expression = convert.Operand;
                    break;
                case MemberExpression { Expression: { } target } member when DocumentationId.Find(member)
                    == Querying.Members.TranslatableMember.Value:
                    expression = target;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static QueryExpression? Angles(QueryExpression degrees, string member) => member switch
    {
        nameof(Angle.InDegrees) => degrees,
        nameof(Angle.InArcminutes) => Scaled(degrees, AdqlArithmeticOperator.Multiply, 60),
        nameof(Angle.InArcseconds) => Scaled(degrees, AdqlArithmeticOperator.Multiply, 3600),
        nameof(Angle.InRadians) => Scaled(degrees, AdqlArithmeticOperator.Multiply, Math.PI / 180),
        _ => null,
    };

    private static QueryExpression? Days(QueryExpression days, string member) => member switch
    {
        nameof(TimeSpan.TotalDays) => days,
        nameof(TimeSpan.TotalHours) => Scaled(days, AdqlArithmeticOperator.Multiply, 24),
        nameof(TimeSpan.TotalMinutes) => Scaled(days, AdqlArithmeticOperator.Multiply, 1440),
        nameof(TimeSpan.TotalSeconds) => Scaled(days, AdqlArithmeticOperator.Multiply, 86400),
        _ => null,
    };

    private static QueryExpression Scaled(QueryExpression value, AdqlArithmeticOperator op, double factor) =>
        factor == 1 ? value : new QueryArithmetic(op, value, new QueryConstant(factor));
}
