namespace TypedTap.Querying.Model;

/// <summary>Whether a string begins with, ends with, contains or is a text.</summary>
public sealed record QueryTextMatch(QueryExpression Operand, TextMatchKind Kind, string Text, bool Negated = false) : QueryPredicate
{
    private static readonly char[] Wildcards = ['%', '_', '\\', '['];

    /// <summary>True if the case of letters does not count.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>
    /// False if LIKE can't say the text exactly, because ADQL has no escape for its wildcards; nor for the backslash, which
    /// PostgreSQL takes for one, or the bracket, which begins a class of characters in SQL Server; nor, without regard to case, for letters
    /// other than those of ASCII, of which databases differ in what the other case is. The service then finds too much.
    /// </summary>
    public bool IsExact => Text.IndexOfAny(Wildcards) < 0 && !(IgnoreCase && Text.Any(c => c > '\x7f'));

    /// <summary>
    /// Whether a string begins with, ends with, contains or is the text, character by character; whether it is negated does not count.
    /// </summary>
    public bool Matches(string value)
    {
        var comparison = IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Kind switch
        {
            TextMatchKind.StartsWith => value.StartsWith(Text, comparison),
            TextMatchKind.EndsWith => value.EndsWith(Text, comparison),
            TextMatchKind.Whole => value.Equals(Text, comparison),
            _ => value.IndexOf(Text, comparison) >= 0,
        };
    }
}
