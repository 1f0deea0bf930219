using System.Globalization;
using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates what is to be added up, averaged or compared over all rows, or over those of a group.</summary>
internal static class AggregateTranslator
{
    /// <summary>The aggregate that answers a question.</summary>
    public static QueryAggregate Translate(QueryState state, AggregateQuestion question) => question.Selector is { } selector
        ? Of(question.Function, state.Apply(selector), state.In(question.Name))
        : new QueryAggregate(question.Function, null);

    /// <summary>The aggregate of a value.</summary>
    public static QueryAggregate Of(AdqlAggregateFunction function, Expression body, TranslationContext context)
    {
        var value = ValueTranslator.Translate(WithoutZero(body, function), context);
        if (QueryColumns.HaveAggregate(value))
        {
            throw new TapQueryNotSupportedException(
                "An aggregate of an aggregate", context.Place, "SQL aggregates rows, not groups",
                "select the inner one first, and aggregate the query that gives it");
        }

        if (!QueryColumns.In(value).Any())
        {
            throw new TapQueryNotSupportedException(
                "A constant", context.Place, "every row has the same", "select a column, or count the rows with CountAsync");
        }

        return new QueryAggregate(
            function, IsOfNumbers(function, body.Type, value)
                ? new QueryArithmetic(AdqlArithmeticOperator.Multiply, value, new QueryConstant(1.0))
                : value);
    }

    /// <summary>
    /// Whether integers have to be made numbers first: an average of integers is an integer at some services (SQL Server), as their
    /// division is, and a sum of <c>(double)x</c> is one of numbers, which is also the way around services that fail with their own sums of
    /// bigints (DaCHS 2.7).
    /// </summary>
    private static bool IsOfNumbers(AdqlAggregateFunction function, Type type, QueryExpression value) => function switch
    {
        AdqlAggregateFunction.Avg => NumericConversion.IsInteger(type) || QueryTypes.IsInteger(value),
        AdqlAggregateFunction.Sum => !NumericConversion.IsInteger(type) && QueryTypes.IsInteger(value),
        _ => false,
    };

    /// <summary>A sum of <c>x ?? 0</c> is one of x: NULLs are left out of it.</summary>
    private static Expression WithoutZero(Expression body, AdqlAggregateFunction function) =>
        function == AdqlAggregateFunction.Sum && body is BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } coalesce
        && LocalValue.TryEvaluate(coalesce.Right, out var zero) && IsZero(zero)
            ? coalesce.Left
            : body;

    private static bool IsZero(object? value) => value is IConvertible and not (string or DateTime or bool)
        && Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0;
}
