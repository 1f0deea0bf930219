using System.Text.Json.Serialization;

namespace TypedTap.Metadata;

/// <summary>What people know of a schema.</summary>
public sealed record TapSchemaOverride
{
    /// <summary>The published name.</summary>
    public required string Name { get; init; }

    /// <summary>Why this is so and where it comes from, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the namespace in C#, or null to leave it.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }
}
