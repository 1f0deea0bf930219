using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A correction of a published key, or a key that nobody publishes.</summary>
public sealed record TapKeyOverride
{
    /// <summary>The identifier of the published key, or of the one to be added.</summary>
    public required string Id { get; init; }

    /// <summary>Why this is so and where it comes from, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>True to forget the published key.</summary>
    public bool? Remove { get; init; }

    /// <summary>True if the published key points the wrong way.</summary>
    public bool? Reverse { get; init; }

    /// <summary>
    /// How many rows of the pointing table (after <see cref="Reverse"/>) belong to one of the other; null for any number.
    /// </summary>
    public TapKeyCardinality? Cardinality { get; init; }

    /// <summary>What the way to the table pointed at is called in C#, or null.</summary>
    public string? NavigationName { get; init; }

    /// <summary>What the way back is called in C#, or null.</summary>
    public string? InverseName { get; init; }

    /// <summary>The pointing table of a key to be added.</summary>
    public string? FromTable { get; init; }

    /// <summary>The table pointed at of a key to be added.</summary>
    public string? TargetTable { get; init; }

    /// <summary>The pairs of columns of a key to be added.</summary>
    public ValueList<TapKeyColumnInfo> Columns
    {
        get;
        init => field = value ?? ValueList<TapKeyColumnInfo>.Empty;
    } = ValueList<TapKeyColumnInfo>.Empty;
}
