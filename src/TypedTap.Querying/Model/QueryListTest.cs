namespace TypedTap.Querying.Model;

/// <summary>Whether a list that is kept as text, its items joined by a separator, has an item.</summary>
/// <param name="Operand">The column.</param>
/// <param name="Separator">What stands between two items; not empty.</param>
/// <param name="Item">The item; not empty, and without the separator in it.</param>
/// <param name="Negated">True for "does not have".</param>
public sealed record QueryListTest(QueryExpression Operand, string Separator, string Item, bool Negated = false) : QueryPredicate
{
    /// <summary>False if LIKE can't say item or separator exactly; see <see cref="QueryTextMatch.IsExact"/>.</summary>
    public bool IsExact => new QueryTextMatch(Operand, TextMatchKind.Contains, Separator + Item).IsExact;

    /// <summary>Whether a list, as it is kept, has the item; whether the test is negated does not count.</summary>
    public bool Matches(string list)
    {
        for (var start = 0; start <= list.Length;)
        {
            var end = list.IndexOf(Separator, start, StringComparison.Ordinal);
            if (end < 0)
                end = list.Length;
            if (end - start == Item.Length && string.CompareOrdinal(list, start, Item, 0, Item.Length) == 0)
                return true;
            start = end + Separator.Length;
        }

        return false;
    }
}
