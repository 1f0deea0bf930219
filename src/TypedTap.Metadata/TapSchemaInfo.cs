using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A row of <c>TAP_SCHEMA.schemas</c> (TAP 1.1 section 4.1) with its tables.</summary>
public sealed record TapSchemaInfo
{
    /// <summary>The name as published, quotes included.</summary>
    public required string Name { get; init; }

    /// <summary>A description in prose, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that the schema stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>The name of the namespace in C#, kept from when the schema was first seen; null if none is recorded.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>What the service's TAP_SCHEMA tells of the schema beyond the standard.</summary>
    public ValueList<TapExtraInfo> Extra { get; init => field = value ?? ValueList<TapExtraInfo>.Empty; } = ValueList<TapExtraInfo>.Empty;

    /// <summary>The tables, in the service's order.</summary>
    public ValueList<TapTableInfo> Tables { get; init => field = value ?? ValueList<TapTableInfo>.Empty; } = ValueList<TapTableInfo>.Empty;
}
