namespace TypedTap.Adql;

/// <summary>What can come next at places where much can.</summary>
internal static class AdqlExpected
{
    /// <summary>What begins a clause after FROM.</summary>
    public static readonly string[] Clauses = ["WHERE", "GROUP", "HAVING", "UNION", "EXCEPT", "INTERSECT", "ORDER", "OFFSET"];

    /// <summary>After a condition.</summary>
    public static readonly string[] AfterCondition = ["AND", "OR", "GROUP", "HAVING", "UNION", "EXCEPT", "INTERSECT", "ORDER", "OFFSET"];

    /// <summary>After what is sorted by.</summary>
    public static readonly string[] AfterSortKey = [",", "DESC", "ASC", "OFFSET"];

    /// <summary>After a table.</summary>
    public static readonly string[] AfterTable =
        [.. Clauses, "JOIN", "NATURAL", "INNER", "LEFT", "RIGHT", "FULL", "ON", "USING"];

    /// <summary>After a subquery, instead of its closing parenthesis.</summary>
    public static readonly string[] AfterSubquery = [")", .. AfterTable];

    /// <summary>After an alias of a column or a table.</summary>
    public static readonly string[] AfterAlias = ["FROM", .. AfterTable];

    /// <summary>After a column of a select list.</summary>
    public static readonly string[] AfterItem = [",", "AS", "FROM"];
}
