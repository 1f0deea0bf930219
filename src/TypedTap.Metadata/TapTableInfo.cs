using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A row of <c>TAP_SCHEMA.tables</c> (TAP 1.1 section 4.2) with its columns.</summary>
public sealed record TapTableInfo
{
    /// <summary>The full name as published and as written in a query: <c>caom2.Plane</c>, <c>"J/ApJ/706/83/ysos"</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>table</c> or <c>view</c>, or null if the service did not say.</summary>
    public string? Type { get; init; }

    /// <summary>A description in prose, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that the table stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>Where this table's rows in the snapshot come from when not from the service itself, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the record in C#, kept from when the table was first seen; null if none is recorded.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>What the service's TAP_SCHEMA tells of the table beyond the standard.</summary>
    public ValueList<TapExtraInfo> Extra { get; init => field = value ?? ValueList<TapExtraInfo>.Empty; } = ValueList<TapExtraInfo>.Empty;

    /// <summary>The columns, in the service's order; empty if only the table's name is known.</summary>
    public ValueList<TapColumnInfo> Columns
    {
        get;
        init => field = value ?? ValueList<TapColumnInfo>.Empty;
    } = ValueList<TapColumnInfo>.Empty;
}
