using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>What people know of a column. What is null is left as published.</summary>
public sealed record TapColumnOverride
{
    /// <summary>The published name.</summary>
    public required string Name { get; init; }

    /// <summary>Why this is so and where it comes from, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the property in C#.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>The name as it must be written in a query, where the published one does not work.</summary>
    public string? WrittenAs { get; init; }

    /// <summary>False for a column that is never null.</summary>
    public bool? Nullable { get; init; }

    /// <summary>Values that mean "no value", as ADQL literals without quotes: <c>-596.52323555</c>, <c>-9999</c>, <c>n/a</c>.</summary>
    public ValueList<string> NullValues { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>True for an integer column that holds 0 for false and 1 for true.</summary>
    public bool? Boolean { get; init; }

    /// <summary>What stands between the items of a list that is kept as text: <c>|</c>.</summary>
    public string? ListSeparator { get; init; }

    /// <summary>The datatype, in any vocabulary, in place of the published one.</summary>
    public string? Datatype { get; init; }

    /// <summary>The arraysize in place of the published one; empty for a scalar.</summary>
    public string? Arraysize { get; init; }

    /// <summary>The xtype that the service forgot, or in place of the published one; empty for none.</summary>
    public string? Xtype { get; init; }

    /// <summary>The unit in place of the published one; empty for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The UCD in place of the published one; empty for none.</summary>
    public string? Ucd { get; init; }
}
