using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates what is to be added up, averaged or compared over all rows.</summary>
internal static class AggregateTranslator
{
    /// <summary>The aggregate that answers a question.</summary>
    public static QueryAggregate Translate(QueryState state, AggregateQuestion question)
    {
        var (name, function, selector) = question;
        if (selector is null)
            return new QueryAggregate(function, null);
        var body = WithoutZero(state.Apply(selector), function);
        var value = ValueTranslator.Translate(body, name);
        if (!QueryColumns.In(value).Any())
        {
            throw new TapQueryNotSupportedException(
                "A constant", name, "every row has the same", "select a column, or count the rows with CountAsync");
        }

        // An average of integers is an integer at some services (SQL Server), as their division is.
        return new QueryAggregate(function, function == AdqlAggregateFunction.Avg && NumericConversion.IsInteger(selector.ReturnType)
            ? new QueryArithmetic(AdqlArithmeticOperator.Multiply, value, new QueryConstant(1.0))
            : value);
    }

    /// <summary>A sum of <c>x ?? 0</c> is one of x: NULLs are left out of it.</summary>
    private static Expression WithoutZero(Expression body, AdqlAggregateFunction function) =>
        function == AdqlAggregateFunction.Sum && body is BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } coalesce
        && LocalValue.TryEvaluate(coalesce.Right, out var zero) && IsZero(zero)
            ? coalesce.Left
            : body;

    private static bool IsZero(object? value) => value is IConvertible and not (string or DateTime or bool)
        && Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) == 0;
}
