using TypedTap.Adql;

namespace TypedTap.Generators.Navigation;

/// <summary>A way along a key, from the row of one table to one or many of another. The types are written in full.</summary>
internal sealed record NavigationMethod
{
    public required string Name { get; init; }

    /// <summary>Whether there may be many rows at the end of it.</summary>
    public required bool IsMany { get; init; }

    /// <summary>The record that it starts from.</summary>
    public required string FromRecord { get; init; }

    /// <summary>The name of the parameter, escaped.</summary>
    public required string Parameter { get; init; }

    /// <summary>The published name of the table that it starts from.</summary>
    public required string FromTable { get; init; }

    /// <summary>The record at the end of it.</summary>
    public required string ToRecord { get; init; }

    /// <summary>The published name of the table at the end of it.</summary>
    public required string ToTable { get; init; }

    /// <summary>
    /// The published names of the columns that are equal, in pairs: one of the table that it starts from, one of the other.
    /// </summary>
    public required ValueList<string> Columns { get; init; }

    /// <summary>The key as the service calls it.</summary>
    public required string KeyId { get; init; }

    public required string? Description { get; init; }
}
