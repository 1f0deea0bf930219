namespace TypedTap.Adql;

/// <summary>A table of a FROM clause.</summary>
internal sealed class AdqlSource(string name, bool hasAlias, AdqlTableName? table, AdqlRelation relation)
{
    /// <summary>The alias, or the table's own name.</summary>
    public string Name => name;

    /// <summary>True if an alias hides the table's own name.</summary>
    public bool HasAlias => hasAlias;

    /// <summary>The name in the schema, or as written if it is not there; null for a subquery.</summary>
    public AdqlTableName? Table => table;

    public AdqlRelation Relation => relation;

    /// <summary>
    /// True for the result of a set operation or of a query in parentheses, which ORDER BY sees as if it were a table without a name.
    /// </summary>
    public bool IsResult { get; init; }

    /// <summary>The position in the FROM clause, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The columns as the scope knows them.</summary>
    public List<AdqlScopeColumn> Columns { get; } = [];
}
