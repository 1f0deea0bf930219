using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// <c>x IN (SELECT …)</c> with C#'s meaning of null: a null is among values of which one is null, and NULLs among the values, which would
/// make SQL's NOT IN hold for no row, change nothing for others.
/// </summary>
internal static class SubqueryTests
{
    public static QueryPredicate Rewrite(QueryInQuery test)
    {
        var (operand, query) = (test.Operand, test.Query);
        var value = query.OutputAt(0);
        var isNull = NullTests.Of(value, negated: false);
        if (isNull is QueryTruth { Value: false } || IsLeftOut(value, query))
            return test.Negated ? Predicates.Any([test, NullTests.IfKnown(operand)]) : test;
        var among = test.Negated ? test with { Query = With(query, NullTests.Of(value, negated: true)) } : test;
        var nulls = new QueryExists(With(query, isNull), test.Negated);
        return Predicates.Any([among, Predicates.All([NullTests.IfKnown(operand), nulls])]);
    }

    /// <summary>Whether the query itself, or one in its FROM, leaves out the rows without the value.</summary>
    private static bool IsLeftOut(QueryExpression value, QueryModel query) => value is QueryColumn column
        && (query.Filters.SelectMany(Predicates.Terms).Any(
            term => term is QueryNullTest { Negated: true } test && test.Operand.Equals(value))
            || (column.Source is { Query: QueryModel inner, IsOptional: false } source
                && IsLeftOut(inner.OutputAt(OrdinalOf(column, source)), inner)));

    private static int OrdinalOf(QueryColumn column, QuerySource source)
    {
        var ordinal = 0;
        while (!string.Equals(source.Table.Columns[ordinal].Name, column.Column.Name, StringComparison.Ordinal))
            ordinal++;
        return ordinal;
    }

    private static QueryModel With(QueryModel query, QueryPredicate condition) => query switch
    {
        { Limit: not null } or { Offset: not null } => throw new TapQueryNotSupportedException(
            "Contains", "a subquery with Take or Skip whose value may be null",
            "C# finds a null among nulls, which SQL can't be told of a part of the rows",
            "leave the rows without a value out before Take: 'Where(x => x.Value != null)'"),
        { IsGrouped: true } => query with { Having = query.Having.Add(condition) },
        _ => query with { Filters = query.Filters.Add(condition) },
    };
}
