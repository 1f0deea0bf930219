using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>What people know of a table.</summary>
public sealed record TapTableOverride
{
    /// <summary>The published name.</summary>
    public required string Name { get; init; }

    /// <summary>Why this is so and where it comes from, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the record in C#, or null to leave it.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>The name as it must be written in a query, where the published one does not work (quotes missing, say); or null.</summary>
    public string? WrittenAs { get; init; }

    /// <summary>The columns of which something is known.</summary>
    public ValueList<TapColumnOverride> Columns
    {
        get;
        init => field = value ?? ValueList<TapColumnOverride>.Empty;
    } = ValueList<TapColumnOverride>.Empty;
}
