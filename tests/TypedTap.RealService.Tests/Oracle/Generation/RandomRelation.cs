using System.Linq.Expressions;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>A random query so far.</summary>
/// <param name="Query">The query, over a parameter that stands for the tables.</param>
/// <param name="Row">What its rows are.</param>
/// <param name="Columns">Their values.</param>
/// <param name="Size">How many rows it has at most.</param>
internal sealed record RandomRelation(Expression Query, Type Row, IReadOnlyList<RandomColumn> Columns, double Size)
{
    /// <summary>Whether its rows come in a total order.</summary>
    public bool IsOrdered { get; init; }

    public bool IsTable { get; init; }

    /// <summary>The query with an operator of <see cref="Queryable"/> on it.</summary>
    public Expression Call(string name, IEnumerable<Type> types, params Expression[] arguments) =>
        Expression.Call(
            typeof(Queryable), name, [Row, .. types],
            [Query, .. arguments.Select(argument => argument is LambdaExpression ? Expression.Quote(argument) : argument)]);

    public RandomRelation Where(LambdaExpression condition) =>
        this with { Query = Call(nameof(Queryable.Where), [], condition), IsOrdered = false };
}
