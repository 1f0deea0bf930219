namespace TypedTap.Querying.Model;

/// <summary>Whether a string begins with, ends with or contains a text.</summary>
public sealed record QueryTextMatch(QueryExpression Operand, TextMatchKind Kind, string Text, bool Negated = false) : QueryPredicate
{
    private static readonly char[] Wildcards = ['%', '_', '\\', '['];

    /// <summary>
    /// False if LIKE can't say the text exactly, because ADQL has no escape for its wildcards; nor for the backslash, which
    /// PostgreSQL takes for one, or the bracket, which begins a class of characters in SQL Server. The service then finds too much.
    /// </summary>
    public bool IsExact => Text.IndexOfAny(Wildcards) < 0;

    /// <summary>Whether a string begins with, ends with or contains the text, character by character; whether it is negated does not count.</summary>
    public bool Matches(string value) => Kind switch
    {
        TextMatchKind.StartsWith => value.StartsWith(Text, StringComparison.Ordinal),
        TextMatchKind.EndsWith => value.EndsWith(Text, StringComparison.Ordinal),
        _ => value.IndexOf(Text, StringComparison.Ordinal) >= 0,
    };
}
