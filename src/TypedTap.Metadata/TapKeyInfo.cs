using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A foreign key: a row of <c>TAP_SCHEMA.keys</c> with its <c>key_columns</c> (TAP 1.1 sections 4.4 and 4.5).</summary>
public sealed record TapKeyInfo
{
    /// <summary>The identifier, unique in the snapshot.</summary>
    public required string Id { get; init; }

    /// <summary>The published name of the table that points.</summary>
    public required string FromTable { get; init; }

    /// <summary>The published name of the table that is pointed at.</summary>
    public required string TargetTable { get; init; }

    /// <summary>The pairs of columns that must be equal.</summary>
    public required ValueList<TapKeyColumnInfo> Columns { get; init => field = value ?? ValueList<TapKeyColumnInfo>.Empty; }

    /// <summary>How many rows of one table belong to a row of the other.</summary>
    [JsonIgnore]
    public TapKeyCardinality Cardinality { get; init; }

    /// <summary>
    /// What the way from the pointing table to the table pointed at is called in C# (<c>Observation</c> of a plane); null for a name after
    /// the table. From <see cref="TapOverrides"/> alone.
    /// </summary>
    [JsonIgnore]
    public string? NavigationName { get; init; }

    /// <summary>What the way back is called in C# (<c>Planes</c> of an observation); null for a name after the table.</summary>
    [JsonIgnore]
    public string? InverseName { get; init; }

    /// <summary>A description in prose, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that the key stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>Where the key comes from when not from the service itself, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>What the service's TAP_SCHEMA tells of the key beyond the standard.</summary>
    public ValueList<TapExtraInfo> Extra { get; init => field = value ?? ValueList<TapExtraInfo>.Empty; } = ValueList<TapExtraInfo>.Empty;
}
