using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates aggregates of a group: <c>g.Count()</c>, <c>g.Sum(x => …)</c>, <c>g.Select(x => …).Distinct().Count()</c>.</summary>
internal static class GroupCalls
{
    /// <summary>The aggregate that a call means, or null if the call is none on a group.</summary>
    public static QueryExpression? TryTranslate(MethodCallExpression call, TranslationContext context)
    {
        if (call.Method.DeclaringType != typeof(Enumerable) || GroupElements.Of(call.Arguments[0], context) is not { } elements || Function(call.Method.Name) is not { } function)
            return null;
        if (call.Arguments.Count > 1)
        {
            if (call.Arguments[1] is not LambdaExpression { Parameters.Count: 1 } lambda)
                throw ValueTranslator.Untranslatable(call, context);
            elements = function == AdqlAggregateFunction.Count ? elements.Where(lambda) : elements.Select(lambda);
        }

        return function == AdqlAggregateFunction.Count ? Count(elements, context) : Aggregate(call, function, elements, context);
    }

    private static QueryExpression Aggregate(MethodCallExpression call, AdqlAggregateFunction function, GroupElements elements, TranslationContext context)
    {
        var aggregate = AggregateTranslator.Of(function, elements.Element, context.Under(call.Method.Name)) with { Distinct = elements.IsDistinct && function is not (AdqlAggregateFunction.Min or AdqlAggregateFunction.Max) };
        RequireOnly(elements, aggregate.Operand!, context);
        // A sum of nothing is zero in C#, and NULL in SQL.
        return function == AdqlAggregateFunction.Sum && Nullable.GetUnderlyingType(call.Type) is { } number
            ? new QueryFallback(aggregate, new QueryConstant(Convert.ChangeType(0, number, System.Globalization.CultureInfo.InvariantCulture)))
            : aggregate;
    }

    private static QueryAggregate Count(GroupElements elements, TranslationContext context)
    {
        if (elements.IsDistinct)
        {
            var value = ValueTranslator.Translate(elements.Element, context.Under("Distinct"));
            if (elements.Conditions.Count == 0 && QueryTypes.IsNullable(value))
            {
                throw new TapQueryNotSupportedException(
                    "A count of distinct values that may be null", context.Place, "C# counts the null as one of them, which COUNT(DISTINCT …) does not",
                    "leave it out: 'g.Where(x => x.Value != null).Select(x => x.Value).Distinct().Count()'");
            }

            RequireOnly(elements, value, context);
            return new QueryAggregate(AdqlAggregateFunction.Count, value, Distinct: true);
        }

        return elements.Conditions.Count == 0 ? new QueryAggregate(AdqlAggregateFunction.Count, null)
            : NotNull(elements) is { } counted ? new QueryAggregate(AdqlAggregateFunction.Count, counted)
            : throw Conditional(context);
    }

    /// <summary>Rows without a value don't count in aggregates anyway; no other condition can be said of some aggregates of a group alone.</summary>
    private static void RequireOnly(GroupElements elements, QueryExpression value, TranslationContext context)
    {
        if (elements.Conditions.Count > 0 && !(NotNull(elements) is { } tested && QueryColumns.In(value).Contains(tested)))
            throw Conditional(context);
    }

    private static QueryExpression? NotNull(GroupElements elements) =>
        elements.Conditions is [QueryNullTest { Negated: true } test] ? test.Operand : null;

    private static TapQueryNotSupportedException Conditional(TranslationContext context) => new(
        "An aggregate of some elements of a group", context.Place, "ADQL has no CASE, and a condition of WHERE holds for all aggregates of a query",
        "put the condition before GroupBy, or select it as a further key and add up on the client");

    private static AdqlAggregateFunction? Function(string name) => name switch
    {
        nameof(Enumerable.Count) or nameof(Enumerable.LongCount) => AdqlAggregateFunction.Count,
        nameof(Enumerable.Sum) => AdqlAggregateFunction.Sum,
        nameof(Enumerable.Min) => AdqlAggregateFunction.Min,
        nameof(Enumerable.Max) => AdqlAggregateFunction.Max,
        nameof(Enumerable.Average) => AdqlAggregateFunction.Avg,
        _ => null,
    };
}
