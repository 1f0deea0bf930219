using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Groups rows by the values of a key.</summary>
internal static class GroupByOperator
{
    private const string Name = nameof(Queryable.GroupBy);

    /// <param name="state">The rows.</param>
    /// <param name="origin">The rows once more, the key of an element, and what of an element goes into the group.</param>
    /// <param name="result">What is made of key and group; null for the group.</param>
    /// <param name="grouping">The group's type in C#.</param>
    public static QueryState Apply(QueryState state, GroupOrigin origin, LambdaExpression? result, Type grouping)
    {
        var (key, element) = (origin.Key, origin.Element);
        state = DerivedTables.Plain(state.Named(key.Parameters[0]), Name);
        var keyShape = state.Apply(key);
        var keys = GroupKeys.Of(keyShape, state.In(Name));
        if (keys.Values.Any(value => value is not QueryColumn) && state.Translator.Session.Dialect.Version < AdqlVersion.V2_1)
        {
            // ADQL 2.0 groups by columns alone.
            (state, keyShape) = DerivedTables.With(state, keyShape, keys.Values, state.In(Name));
            keys = GroupKeys.Of(keyShape, state.In(Name));
        }

        var elementShape = element is null ? state.Shape : state.Apply(element);
        var group = new GroupExpression(
            grouping, keys.Shape(keyShape), elementShape, origin) { Present = PresentColumns.Of(state.Filters) };
        state = state with
        {
            IsGrouped = true,
            GroupBy = keys.Values,
            OrderBy = ValueList<QueryOrder>.Empty,
            Refined = 0,
            Shape = group,
        };
        if (result is null)
            return state;
        var made = ShapeInliner.Inline(result, group.Key, group);
        return ConditionalAggregates.TryLift(state, made, Name) is { } lifted
            ? lifted.State with { Shape = lifted.Body }
            : state with { Shape = made };
    }
}
