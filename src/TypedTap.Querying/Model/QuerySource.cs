using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>One use of a table, or of a query as a table, in a query; two uses of the same table are two sources.</summary>
/// <param name="Id">Tells the sources of one query apart, those of its subqueries included.</param>
/// <param name="Table">The table with all its columns; of a query, its values in order, under the names that they have outside.</param>
/// <param name="Name">The name that the user gave it (a lambda's parameter), wanted as its alias.</param>
public sealed record QuerySource(int Id, TapTableInfo Table, string? Name)
{
    /// <summary>The query whose rows these are; null for a table.</summary>
    public QueryBody? Query { get; init; }

    /// <summary>The name under which <see cref="Query"/> stands before the whole query (WITH); null for a subquery in FROM.</summary>
    public string? CommonName { get; init; }

    /// <summary>True where a row may be missing: every column is null then (outer joins).</summary>
    public bool IsOptional { get; init; }

    /// <summary>Equal if it is the same use of the table; its columns don't have to be compared.</summary>
    public bool Equals(QuerySource? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;
}
