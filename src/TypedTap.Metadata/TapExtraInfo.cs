namespace TypedTap.Metadata;

/// <summary>A column of TAP_SCHEMA that no standard has, with its value for one table or column.</summary>
public sealed record TapExtraInfo
{
    /// <summary>The name of the column of TAP_SCHEMA, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The value as text.</summary>
    public required string Value { get; init; }
}
