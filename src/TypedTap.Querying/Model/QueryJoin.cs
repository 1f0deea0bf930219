using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>One more table. A condition that always holds makes all pairs of rows.</summary>
/// <param name="Source">The table.</param>
/// <param name="On">
/// Which rows are pairs; compared as SQL does, without C#'s equality of nulls: null keys have no partner, neither in C# nor in SQL.
/// </param>
/// <param name="Kind">Which rows without a partner are kept.</param>
public sealed record QueryJoin(QuerySource Source, QueryPredicate On, AdqlJoinKind Kind = AdqlJoinKind.Inner)
{
    /// <summary>
    /// True where every row gets one partner at most and stays without one, so that the join can be left out where nothing of the table is
    /// used.
    /// </summary>
    public bool IsLookup { get; init; }
}
