namespace TypedTap.Adql;

/// <summary>A table, as the checker knows it.</summary>
/// <param name="Name">The name as published.</param>
/// <param name="Columns">
/// The columns in order. None means that they are not known: then the table is taken to have whatever column a query names.
/// </param>
public sealed record AdqlTableInfo(AdqlTableName Name, ValueList<AdqlColumnInfo> Columns)
{
    /// <summary>
    /// True if the table may have columns beside the listed ones: then another one is a warning, and its type is unknown.
    /// </summary>
    public bool HasMoreColumns { get; init; }
}
