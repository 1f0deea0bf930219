namespace TypedTap.Adql;

/// <summary>What people write who come from another dialect of SQL, and what ADQL has instead.</summary>
internal static class AdqlHints
{
    /// <summary>Words before a subquery that ADQL lacks.</summary>
    public static readonly string[] Quantifiers = ["ALL", "ANY", "SOME"];

    private static readonly Dictionary<string, string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LIMIT"] = "ADQL has no LIMIT: write SELECT TOP n.",
        ["FETCH"] = "ADQL has no FETCH: write SELECT TOP n.",
        ["FIRST"] = "ADQL has no FIRST: write SELECT TOP n.",
        ["ASCENDING"] = "Write ASC.",
        ["DESCENDING"] = "Write DESC.",
        ["ROWS"] = "OFFSET takes a number and nothing more.",
        ["NULLS"] = "ADQL has no NULLS FIRST or LAST.",
        ["CROSS"] = "ADQL has no CROSS JOIN: separate the tables by a comma.",
        ["LATERAL"] = "ADQL has no LATERAL.",
        ["ESCAPE"] = "ADQL has no ESCAPE: % and _ in a pattern are always wildcards.",
        ["COLLATE"] = "ADQL has no COLLATE.",
        ["OVER"] = "ADQL has no window functions.",
        ["INTO"] = "ADQL has no INTO: the client decides where rows go.",
        ["FOR"] = "ADQL only reads: it has no FOR UPDATE.",
        ["MINUS"] = "ADQL has no MINUS: write EXCEPT.",
        ["XOR"] = "ADQL has no XOR: write (a AND NOT b) OR (NOT a AND b).",
        ["MOD"] = "MOD is a function: MOD(x, y).",
        ["ISNULL"] = "Write IS NULL after the column.",
        ["NOTNULL"] = "Write IS NOT NULL after the column.",
        ["UNIQUE"] = "Write DISTINCT.",
        ["DIV"] = "ADQL has no DIV: write FLOOR(x / y).",
        ["RLIKE"] = "ADQL has no regular expressions: use LIKE with % and _.",
        ["REGEXP"] = "ADQL has no regular expressions: use LIKE with % and _.",
        ["SIMILAR"] = "ADQL has no regular expressions: use LIKE with % and _.",
        ["GLOB"] = "ADQL has no GLOB: use LIKE with % and _.",
        ["TABLESAMPLE"] = "ADQL has no TABLESAMPLE.",
        ["INSERT"] = "ADQL only reads: a query begins with SELECT.",
        ["UPDATE"] = "ADQL only reads: a query begins with SELECT.",
        ["DELETE"] = "ADQL only reads: a query begins with SELECT.",
        ["CREATE"] = "ADQL only reads: a query begins with SELECT.",
        ["DROP"] = "ADQL only reads: a query begins with SELECT.",
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EXTRACT"] = "Some services have a user-defined function for parts of dates.",
        ["INTERVAL"] = "ADQL has no intervals: compare both bounds.",
        ["LEFT"] = "Use LIKE with a pattern, or cut the text after reading it.",
        ["MATCH"] = "Use LIKE with % and _.",
        ["NULLIF"] = "ADQL 2.1 has COALESCE only.",
        ["POSITION"] = "Use LIKE with % and _.",
        ["RIGHT"] = "Use LIKE with a pattern, or cut the text after reading it.",
        ["SUBSTRING"] = "Use LIKE with a pattern, or cut the text after reading it.",
        ["TIMESTAMP"] = "Compare with a string in ISO 8601: '2020-01-31T00:00:00'; ADQL 2.1 has CAST('…' AS TIMESTAMP).",
        ["DATE"] = "Compare with a string in ISO 8601: '2020-01-31'.",
        ["TRIM"] = "Trim texts after reading them.",
    };

    /// <summary>True if a word is among some, in any case.</summary>
    public static bool Has(string[] words, string word) =>
        Array.Exists(words, other => string.Equals(other, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What ADQL has instead of something that was not expected, or null.</summary>
    public static string? For(AdqlToken found, AdqlToken next, string text)
    {
        var word = text.Substring(found.Start, Math.Min(found.Length, 40));
        if (found.Kind == AdqlTokenKind.Word && Clauses.TryGetValue(word, out var hint))
            return hint;
        return found.Kind switch
        {
            AdqlTokenKind.Semicolon when next.Kind != AdqlTokenKind.End => "A text holds one query: send them one by one.",
            AdqlTokenKind.RightParen => "There is one ')' too many, or something is missing before it.",
            _ => null,
        };
    }

    /// <summary>What to do without a function of SQL, or null.</summary>
    public static string? InsteadOf(string function) => Functions.TryGetValue(function, out var hint) ? hint : null;

    /// <summary>Why a reserved word is no column, if there is more to say than that it is reserved.</summary>
    public static (string Message, string Suggestion)? NoColumn(string word, AdqlTokenKind next) => word.ToUpperInvariant() switch
    {
        "CASE" => (
            "ADQL has no CASE expression.",
            "Select the columns and decide after reading them; some services have a user-defined function for it."),
        "TRUE" or "FALSE" => ("ADQL has no boolean literals.", "Compare with what the service stores: 1 and 0, 'true' and 'false'."),
        "CURRENT_TIMESTAMP" or "CURRENT_DATE" or "CURRENT_TIME" =>
            ($"ADQL has no {word.ToUpperInvariant()}.", "Put the time itself in the query, as a string in ISO 8601."),
        "CURRENT_USER" or "SESSION_USER" or "SYSTEM_USER" =>
            ($"ADQL has no {word.ToUpperInvariant()}.", "Put the name itself in the query."),
        "DATE" or "TIME" or "TIMESTAMP" when next == AdqlTokenKind.String =>
            ("ADQL has no date literals.", "Write the string alone, in ISO 8601: '2020-01-31T00:00:00'."),
        "INTERVAL" when next == AdqlTokenKind.String => ("ADQL has no intervals.", "Compute the bound and put it in the query."),
        "ALL" or "ANY" or "SOME" when next == AdqlTokenKind.LeftParen =>
            ($"ADQL has no {word.ToUpperInvariant()} before a subquery.", "Use IN or EXISTS."),
        "DISTINCT" => ("DISTINCT stands right after SELECT, or first in COUNT, SUM, AVG, MIN and MAX.", "Move it there."),
        _ => null,
    };

    /// <summary>A shape in words.</summary>
    public static string Name(AdqlShape shape) => shape switch
    {
        AdqlShape.NumericFunction => "A numeric function",
        AdqlShape.TextFunction => "A text function",
        AdqlShape.GeometryFunction => "A geometry",
        AdqlShape.UserFunction => "A user-defined function",
        AdqlShape.Signed => "A value with a sign",
        AdqlShape.Product => "A product",
        AdqlShape.Sum => "A sum",
        AdqlShape.Concatenation => "A text joined by '||'",
        AdqlShape.Null => "NULL",
        _ => "A value",
    };

    /// <summary>A slot in words.</summary>
    public static string Name(AdqlSlot slot) => slot switch
    {
        AdqlSlot.Text or AdqlSlot.TextOperand => "texts",
        AdqlSlot.Geometry => "geometries",
        AdqlSlot.Value => "values",
        _ => "numbers",
    };
}
