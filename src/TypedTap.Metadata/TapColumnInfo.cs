using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A row of <c>TAP_SCHEMA.columns</c> (TAP 1.1 section 4.3). <see cref="TapType.Of(TapColumnInfo)"/> tells its type.</summary>
public sealed record TapColumnInfo
{
    /// <summary>The name as published and as written in a query, quotes included: <c>obsID</c>, <c>"size"</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The datatype as published, in whatever vocabulary; empty if the service leaves it blank.</summary>
    public required string Datatype { get; init; }

    /// <summary>The VOTable arraysize (<c>*</c>, <c>32*</c>, <c>2</c>, <c>3x4</c>), or null for a scalar.</summary>
    public string? Arraysize { get; init; }

    /// <summary>The extended type (<c>timestamp</c>, <c>uuid</c>, <c>interval</c>, <c>adql:REGION</c>), or null.</summary>
    public string? Xtype { get; init; }

    /// <summary>The unit in VOUnits syntax, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The unified content descriptor, or null.</summary>
    public string? Ucd { get; init; }

    /// <summary>The data model element that the column stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>A description in prose, or null.</summary>
    public string? Description { get; init; }

    /// <summary>True for a column that the service counts among the principal ones; null if it did not say.</summary>
    public bool? Principal { get; init; }

    /// <summary>True for a column with an index; null if the service did not say.</summary>
    public bool? Indexed { get; init; }

    /// <summary>True for a column that a standard defines; null if the service did not say.</summary>
    public bool? Std { get; init; }

    /// <summary>False for a column that is never null; null (as good as true) if nobody knows: TAP_SCHEMA does not say.</summary>
    public bool? Nullable { get; init; }

    /// <summary>
    /// The members of this column that were concluded, not published: <c>datatype</c>, <c>arraysize</c>, <c>ucd</c>; <c>name</c> for a
    /// column that no description has, only answers.
    /// </summary>
    public ValueList<string> Inferred { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>
    /// The name of the property in C#, chosen when the column was first seen and kept from then on, so that a column which comes later
    /// never renames this one; null if none is recorded.
    /// </summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>What the service's TAP_SCHEMA tells of the column beyond the standard.</summary>
    public ValueList<TapExtraInfo> Extra { get; init => field = value ?? ValueList<TapExtraInfo>.Empty; } = ValueList<TapExtraInfo>.Empty;

    /// <summary>
    /// The values that mean "no value" here, as ADQL literals without quotes (<c>-596.52323555</c>); no service tells them, so they
    /// come from <see cref="TapOverrides"/> and stand in no snapshot file.
    /// </summary>
    [JsonIgnore]
    public ValueList<string> NullValues { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>True for an integer column that holds 0 for false and 1 for true; from <see cref="TapOverrides"/> alone.</summary>
    [JsonIgnore]
    public bool IsBoolean { get; init; }

    /// <summary>What stands between the items of a list that is kept as text, or null; from <see cref="TapOverrides"/> alone.</summary>
    [JsonIgnore]
    public string? ListSeparator { get; init; }
}
