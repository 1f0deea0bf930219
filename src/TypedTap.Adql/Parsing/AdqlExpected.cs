namespace TypedTap.Adql;

/// <summary>What can come next at places where much can.</summary>
internal static class AdqlExpected
{
    /// <summary>After a table, or after a whole query.</summary>
    public static readonly string[] AfterTable =
        ["WHERE", "GROUP", "HAVING", "UNION", "EXCEPT", "INTERSECT", "ORDER", "OFFSET", "JOIN", "NATURAL", "INNER", "LEFT", "RIGHT", "FULL", "ON", "USING"];

    /// <summary>After a subquery, instead of its closing parenthesis.</summary>
    public static readonly string[] AfterSubquery = [")", .. AfterTable];

    /// <summary>After an alias of a column or a table.</summary>
    public static readonly string[] AfterAlias = ["FROM", .. AfterTable];

    /// <summary>After a column of a select list.</summary>
    public static readonly string[] AfterItem = [",", "AS", "FROM"];
}
