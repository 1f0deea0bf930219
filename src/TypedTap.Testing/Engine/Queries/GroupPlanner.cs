using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Sees whether rows are grouped, and by what: a position, a column, an alias, or an expression (ADQL 2.1 section 2.1).</summary>
internal sealed class GroupPlanner(SelectScope scope, SelectList list)
{
    private readonly Binder _binder = new(scope);
    private readonly ExpressionCompiler _compiler = new(scope, scope.Planner.Context.Database);

    /// <summary>Whether a query groups rows: it says so, or it has aggregates.</summary>
    public static bool IsGrouped(AdqlSelect select, EngineDatabase database) => select.GroupBy.Count > 0 || select.Having is not null
        || select.Items.Any(item => HasAggregate(item, database)) || select.OrderBy.Any(item => HasAggregate(item, database));

    public IReadOnlyList<GroupKey> Plan(AdqlSelect select)
    {
        scope.Clause = "GROUP BY";
        return [.. select.GroupBy.Select(Plan)];
    }

    private GroupKey Plan(AdqlExpression key)
    {
        var expression = Meant(key);
        var value = _compiler.Compile(expression);
        if (!EngineTypes.HasOrder(value.Type))
        {
            throw new EngineException(
                $"Shapes on the sky can't be told apart, so {key} can't stand in GROUP BY. Group by COORD1 and COORD2 of it, or by another column.", key.Span);
        }

        return new GroupKey(_binder.Bind(expression), value);
    }

    private AdqlExpression Meant(AdqlExpression key)
    {
        if (key is AdqlNumber { IsInteger: true } number)
            return AtPosition(number);
        // A column of a table comes before an alias, as SQL has it.
        return key is AdqlColumn { Table: null } column && scope.Bind(column) is null && list.FindAlias(column.Name) is { } aliased
            ? aliased
            : key;
    }

    private AdqlExpression AtPosition(AdqlNumber number)
    {
        var entries = list.Entries;
        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            && position <= entries.Count)
        {
            return entries[position - 1].Expression;
        }

        throw new EngineException(
            $"GROUP BY names column {number.Text}, but the result has {entries.Count}. Write the column or the expression that is grouped by.", number.Span);
    }

    private static bool HasAggregate(AdqlNode node, EngineDatabase database) =>
        node.DescendantsAndSelf().Any(below => Aggregates.IsOne(below, database));
}
