using System.Globalization;
using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates aggregates of a group: <c>g.Count()</c>, <c>g.Sum(x => …)</c>, <c>g.Select(x => …).Distinct().Count()</c>.</summary>
internal static class GroupCalls
{
    /// <summary>The aggregate that a call means, or null if the call is none on a group.</summary>
    /// <exception cref="TapQueryNotSupportedException">It is of some elements alone.</exception>
    public static QueryExpression? TryTranslate(MethodCallExpression call, TranslationContext context)
    {
        if (!IsOfGroup(call))
            return null;
        var (aggregate, conditions) = Parts(call, context);
        if (conditions.Count > 0)
        {
            throw new TapQueryNotSupportedException(
                "An aggregate of some elements of a group", context.Place, "ADQL has no CASE",
                "select it first: 'GroupBy(…).Select(g => new { g.Key, N = g.Count(x => …) })', and go on with that");
        }

        // A sum of nothing is zero in C#, and NULL in SQL.
        return aggregate.Function == AdqlAggregateFunction.Sum && Nullable.GetUnderlyingType(call.Type) is not null && !context.AdqlNulls
            && !IsPresent(aggregate.Operand!, call)
            ? WithZero(aggregate, aggregate.Function, call.Type)
            : aggregate;
    }

    /// <summary>Whether a value is null in no row of a group.</summary>
    private static bool IsPresent(QueryExpression value, MethodCallExpression call) =>
        !QueryColumns.HaveUnknownNulls(value) && GroupElements.GroupOf(call.Arguments[0]) is { } group
            && QueryColumns.In(value).All(group.Present.Contains);

    /// <summary>Whether a call aggregates some elements of a group alone.</summary>
    public static bool IsConditional(MethodCallExpression call, TranslationContext context) =>
        IsOfGroup(call) && Parts(call, context).Conditions.Count > 0;

    /// <summary>An aggregate of a group, and the conditions that elements have to meet.</summary>
    public static (QueryAggregate Aggregate, IReadOnlyList<QueryPredicate> Conditions) Parts(
        MethodCallExpression call, TranslationContext context)
    {
        var function = Function(call.Method.Name)!.Value;
        var elements = GroupElements.Of(call.Arguments[0], context) ?? throw ValueTranslator.Untranslatable(call, context);
        if (call.Arguments.Count > 1)
        {
            if (call.Arguments[1] is not LambdaExpression { Parameters.Count: 1 } lambda)
                throw ValueTranslator.Untranslatable(call, context);
            elements = function == AdqlAggregateFunction.Count ? elements.Where(lambda) : elements.Select(lambda);
        }

        return function == AdqlAggregateFunction.Count
            ? Count(elements, context)
            : Aggregate(function, elements, context.Under(call.Method.Name));
    }

    /// <summary>What C# makes of no elements where SQL makes NULL.</summary>
    public static QueryExpression WithZero(QueryExpression value, AdqlAggregateFunction function, Type type) =>
        function is AdqlAggregateFunction.Count or AdqlAggregateFunction.Sum
            ? new QueryFallback(
                value, new QueryConstant(Convert.ChangeType(0, NumericConversion.Underlying(type), CultureInfo.InvariantCulture)))
            : value;

    private static bool IsOfGroup(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Enumerable) && call.Arguments.Count > 0 && Function(call.Method.Name) is not null
            && GroupElements.GroupOf(call.Arguments[0]) is not null;

    private static (QueryAggregate, IReadOnlyList<QueryPredicate>) Aggregate(
        AdqlAggregateFunction function, GroupElements elements, TranslationContext context)
    {
        var aggregate = AggregateTranslator.Of(function, elements.Element, context) with
        {
            Distinct = elements.IsDistinct && function is not (AdqlAggregateFunction.Min or AdqlAggregateFunction.Max),
        };
        return (aggregate, IsLeftOutAnyway(elements, aggregate.Operand!) ? [] : elements.Conditions);
    }

    private static (QueryAggregate, IReadOnlyList<QueryPredicate>) Count(GroupElements elements, TranslationContext context)
    {
        if (!elements.IsDistinct)
        {
            return NotNull(elements) is { } counted
                ? (new(AdqlAggregateFunction.Count, counted), [])
                : (new(AdqlAggregateFunction.Count, null), elements.Conditions);
        }

        var value = ValueTranslator.Translate(elements.Element, context.Under(nameof(Enumerable.Distinct)));
        if (elements.Conditions.Count == 0 && QueryTypes.IsNullable(value))
        {
            throw new TapQueryNotSupportedException(
                "A count of distinct values that may be null", context.Place,
                "C# counts the null as one of them, which COUNT(DISTINCT …) does not",
                "leave it out: 'g.Where(x => x.Value != null).Select(x => x.Value).Distinct().Count()'");
        }

        return (new(AdqlAggregateFunction.Count, value, Distinct: true), IsLeftOutAnyway(elements, value) ? [] : elements.Conditions);
    }

    /// <summary>Whether the conditions leave out what aggregates leave out by themselves: rows without a value.</summary>
    private static bool IsLeftOutAnyway(GroupElements elements, QueryExpression value) =>
        NotNull(elements) is { } tested && QueryColumns.In(value).Contains(tested);

    private static QueryExpression? NotNull(GroupElements elements) =>
        elements.Conditions is [QueryNullTest { Negated: true } test] ? test.Operand : null;

    /// <summary>The aggregate function behind a method of LINQ, or null.</summary>
    public static AdqlAggregateFunction? Function(string name) => name switch
    {
        nameof(Enumerable.Count) or nameof(Enumerable.LongCount) => AdqlAggregateFunction.Count,
        nameof(Enumerable.Sum) => AdqlAggregateFunction.Sum,
        nameof(Enumerable.Min) => AdqlAggregateFunction.Min,
        nameof(Enumerable.Max) => AdqlAggregateFunction.Max,
        nameof(Enumerable.Average) => AdqlAggregateFunction.Avg,
        _ => null,
    };
}
