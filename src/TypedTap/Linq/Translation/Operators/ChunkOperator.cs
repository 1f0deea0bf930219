using System.Globalization;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Keeps the rows from a key on, so many of them, in the order of the keys.</summary>
internal static class ChunkOperator
{
    private const string Name = "InChunksOf";

    public static QueryState Apply(QueryState state, LambdaExpression key, Expression? from, Expression rows)
    {
        (state, var column) = KeyOf(state, key);
        if (from is not null)
        {
            var condition = new QueryComparison(
                AdqlComparisonOperator.GreaterOrEqual, column,
                CapturedConstant.Of(from, from.Type) ?? new QueryConstant(LocalValue.Evaluate(from)!));
            state = state.IsGrouped
                ? state with { Having = state.Having.Add(condition) }
                : state with { Filters = state.Filters.Add(condition) };
        }

        LocalValue.TryEvaluate(rows, out var count);
        return state with
        {
            OrderBy = ValueList.Of(new QueryOrder(column, Descending: false)),
            Refined = 1,
            Limit = Convert.ToInt64(count, CultureInfo.InvariantCulture)
        };
    }

    /// <summary>The column that tells the rows of a query apart.</summary>
    public static (QueryState State, QueryColumn Key) KeyOf(QueryState state, LambdaExpression key)
    {
        if (state.Limit is not null || state.Offset is not null)
        {
            throw Refused(
                "A query with Take or Skip", "which rows these are would be decided anew for each chunk", "stop reading after enough rows");
        }

        if (state.OrderBy.Count > 0)
        {
            throw Refused(
                "A sorted query", "its rows come in the order of their keys", "leave OrderBy out, or sort the rows after reading them");
        }

        state = DerivedTables.Plain(state, Name, allowDistinct: true, allowGroups: true).Named(key.Parameters[0]);
        return ValueTranslator.Translate(state.Apply(key), state.In(Name)) is QueryColumn column
            ? (state, column)
            : throw Refused(
                "A computed key", "chunks begin where the index of the database finds the last key",
                "use a column that tells the rows apart");
    }

    private static TapQueryNotSupportedException Refused(string what, string reason, string cure) => new(what, Name, reason, cure);
}
