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
    /// <param name="key">The key of an element.</param>
    /// <param name="element">What of an element goes into the group; null for all of it.</param>
    /// <param name="result">What is made of key and group; null for the group.</param>
    /// <param name="grouping">The group's type in C#.</param>
    public static QueryState Apply(QueryState state, LambdaExpression key, LambdaExpression? element, LambdaExpression? result, Type grouping)
    {
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
        var group = new GroupExpression(grouping, keys.Shape(keyShape), elementShape);
        return state with
        {
            IsGrouped = true,
            GroupBy = keys.Values,
            OrderBy = ValueList<QueryOrder>.Empty,
            Refined = 0,
            Shape = result is null ? group : ShapeInliner.Inline(result, group.Key, group),
        };
    }
}
