namespace TypedTap.Metadata;

/// <summary>One pair of columns of a <see cref="TapKeyInfo"/>.</summary>
public sealed record TapKeyColumnInfo
{
    /// <summary>The published name of the column in the table that points.</summary>
    public required string From { get; init; }

    /// <summary>The published name of the column in the table that is pointed at.</summary>
    public required string Target { get; init; }
}
