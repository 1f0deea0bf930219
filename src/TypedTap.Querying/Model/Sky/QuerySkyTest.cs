namespace TypedTap.Querying.Model;

/// <summary>Whether two shapes on the sky lie to each other in some way; if one of them is null they do not.</summary>
public sealed record QuerySkyTest(SkyRelation Relation, QueryExpression First, QueryExpression Second, bool Negated = false)
    : QueryPredicate
{
    /// <summary>
    /// True if a null gives the opposite of what "they do not" says: <c>distance &gt; r</c> is a negated test, and false of a null all the
    /// same.
    /// </summary>
    public bool NullsDiffer { get; init; }
}
