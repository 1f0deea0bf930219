using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>One use of a table in a query; two uses of the same table are two sources.</summary>
/// <param name="Id">Tells the sources of one query apart.</param>
/// <param name="Table">The table with all its columns.</param>
/// <param name="Name">The name that the user gave it (a lambda's parameter), wanted as its alias.</param>
public sealed record QuerySource(int Id, TapTableInfo Table, string? Name)
{
    /// <summary>Equal if it is the same use of the table; its columns don't have to be compared.</summary>
    public bool Equals(QuerySource? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;
}
