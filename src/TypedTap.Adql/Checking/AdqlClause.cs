namespace TypedTap.Adql;

/// <summary>The clause that is checked.</summary>
internal enum AdqlClause
{
    /// <summary>The select list.</summary>
    Select,

    /// <summary>ON</summary>
    On,

    /// <summary>WHERE</summary>
    Where,

    /// <summary>GROUP BY</summary>
    GroupBy,

    /// <summary>HAVING</summary>
    Having,

    /// <summary>ORDER BY</summary>
    OrderBy,
}
