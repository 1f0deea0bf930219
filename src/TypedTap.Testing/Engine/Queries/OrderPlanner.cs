using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// Finds what ORDER BY means: a position, the name of a column of the result, then an expression (ADQL 2.1 section 2.1; PostgreSQL's order
/// of these).
/// </summary>
internal sealed class OrderPlanner(SelectScope from, QueryScope values, IReadOnlyList<OutputItem> items, bool isDistinct)
{
    private readonly Binder _binder = new(from);

    public IReadOnlyList<OutputOrder> Plan(IEnumerable<AdqlOrderItem> order)
    {
        from.Clause = "ORDER BY of a query without groups";
        return [.. order.Select(Plan)];
    }

    private OutputOrder Plan(AdqlOrderItem item)
    {
        var value = Value(item.Key);
        if (!EngineTypes.HasOrder(value.Type))
        {
            throw new EngineException(
                $"Shapes on the sky have no order, so {item.Key} can't stand in ORDER BY. Sort by COORD1, COORD2, AREA or DISTANCE of it.",
                item.Key.Span);
        }

        return new OutputOrder(value, item.Descending);
    }

    private Operand Value(AdqlExpression key)
    {
        if (key is AdqlNumber { IsInteger: true } number)
            return AtPosition(number);
        if (key is AdqlColumn { Table: null } name && Named(name) is { } named)
            return named.Value;
        var bound = _binder.Bind(key);
        if (items.FirstOrDefault(item => item.Bound.Equals(bound)) is { } selected)
            return selected.Value;
        if (isDistinct)
        {
            throw new EngineException(
                $"SELECT DISTINCT is ordered by {key}, which is not selected, so that a row has no one place. Select it too, or order by what is selected.", key.Span);
        }

        return new ExpressionCompiler(new OrderScope(values, _binder, items), values.Planner.Context.Database).Compile(key);
    }

    private Operand AtPosition(AdqlNumber number)
    {
        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            && position <= items.Count)
        {
            return items[position - 1].Value;
        }

        throw new EngineException(
            $"ORDER BY names column {number.Text}, but the result has {items.Count}. Write a number from 1 to {items.Count}, or a column's name.", number.Span);
    }

    private OutputItem? Named(AdqlColumn name)
    {
        var found = items.Where(item => EngineNames.Means(name.Name, item.Column)).ToList();
        if (found.Count > 1 && found.FindAll(item => EngineNames.IsExact(name.Name, item.Column)) is { Count: > 0 } exact)
            found = exact;
        if (found.Count > 1 && !found.TrueForAll(item => item.Bound.Equals(found[0].Bound)))
        {
            throw new EngineException(
                $"ORDER BY {name.Name} is ambiguous: the result has {found.Count} columns of this name. Give them aliases, or write the position.", name.Span);
        }

        return found.Count > 0 ? found[0] : null;
    }
}
