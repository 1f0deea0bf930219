namespace TypedTap.Adql.Syntax;

/// <summary>A query: a SELECT, a set operation, or a query in parentheses that is ordered anew.</summary>
public abstract record AdqlQuery : AdqlNode
{
    /// <summary>The common table expressions before the query (ADQL 2.1 BNF: with_clause); only the outermost query may have any.</summary>
    public ValueList<AdqlCommonTable> With { get; init; } = ValueList<AdqlCommonTable>.Empty;

    /// <summary>The sort keys, most significant first.</summary>
    public ValueList<AdqlOrderItem> OrderBy { get; init; } = ValueList<AdqlOrderItem>.Empty;

    /// <summary>How many rows are left out at the start (ADQL 2.1 BNF: offset_clause), or null.</summary>
    public long? Offset { get; init; }
}
