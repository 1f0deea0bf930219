using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Sorts the other way round.</summary>
internal static class ReverseOperator
{
    public static QueryState Apply(QueryState state)
    {
        if (state.Limit is not null || state.Offset is not null)
        {
            throw new TapQueryNotSupportedException(
                "Reverse or Last", "a query after Take or Skip",
                "a query can't be sorted the one way to cut it and the other way to read it at all services",
                "turn the list round after reading it");
        }

        return state.OrderBy.Count > 0
            ? state with
            {
                OrderBy = state.OrderBy.Select(order => order with { Descending = !order.Descending }).ToValueList(),
                Refined = 0
            }
            : throw new TapQueryNotSupportedException(
                "Reverse or Last", "a query without OrderBy", "rows of a service have no order of their own", "sort first");
    }
}
