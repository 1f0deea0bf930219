namespace TypedTap.Querying.Model;

/// <summary>Whether a string begins with, ends with or contains a text.</summary>
public sealed record QueryTextMatch(QueryExpression Operand, TextMatchKind Kind, string Text, bool Negated = false) : QueryPredicate
{
    /// <summary>False if the text holds a wildcard of LIKE, which ADQL can't escape: the service then finds too much.</summary>
    public bool IsExact => Text.IndexOfAny(['%', '_']) < 0;
}
