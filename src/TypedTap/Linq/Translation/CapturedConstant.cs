using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Captured values that a column of their own type is compared with: the plan is the same for all of them.</summary>
internal static class CapturedConstant
{
    /// <summary>
    /// The constant, if an expression is a captured value, not null, of the type of the column that another expression is.
    /// </summary>
    public static QueryConstant? Of(Expression expression, Expression column) =>
        WithoutLifting(expression) is CapturedExpression && IsColumn(WithoutLifting(column)) ? Of(expression, column.Type) : null;

    /// <summary>The constant, if an expression is a captured value, not null, of a type.</summary>
    public static QueryConstant? Of(Expression expression, Type type)
    {
        if (WithoutLifting(expression) is not CapturedExpression captured
            || NumericConversion.Underlying(type) != NumericConversion.Underlying(captured.Type))
        {
            return null;
        }

        if (captured.Value is not (string or byte or short or int or long or float or double or decimal or DateTime or Guid)
            || captured.Value.GetType() != NumericConversion.Underlying(captured.Type))
        {
            return null;
        }

        captured.ObserveType();
        return new QueryConstant(captured.Value) { Parameter = captured };
    }

    private static bool IsColumn(Expression expression) =>
        expression is ValueExpression { Value: QueryColumn }
            || (expression is MemberExpression member && SourceExpression.ColumnOf(member) is not null);

    /// <summary>From double to double?, say.</summary>
    private static Expression WithoutLifting(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert
            && Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type)
        {
            expression = convert.Operand;
        }

        return expression;
    }
}
