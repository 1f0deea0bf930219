namespace TypedTap.Adql;

/// <summary>A column that a FROM clause makes visible.</summary>
internal sealed class AdqlScopeColumn(AdqlSource source, AdqlRelationColumn column)
{
    private AdqlScopeColumn? _mergedInto;

    public AdqlSource Source => source;

    public AdqlRelationColumn Column => column;

    /// <summary>The column that USING or NATURAL made one of this and others: the leftmost of them.</summary>
    public AdqlScopeColumn Merged
    {
        get
        {
            var merged = this;
            while (merged._mergedInto is { } next)
                merged = next;
            return merged;
        }
    }

    /// <summary>
    /// What is known of the merged column, where it is not that of the left one: a right or full join takes the other's values too.
    /// </summary>
    public AdqlValueInfo? MergedInfo { get; set; }

    public void MergeInto(AdqlScopeColumn left)
    {
        if (!ReferenceEquals(Merged, left.Merged))
            Merged._mergedInto = left.Merged;
    }
}
