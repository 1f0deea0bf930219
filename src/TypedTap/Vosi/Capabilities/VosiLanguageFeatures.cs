using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>Features of one type (TAPRegExt 1.0, section 2.3).</summary>
public sealed record VosiLanguageFeatures
{
    /// <summary>The type, like <see cref="AdqlFeatureTypes.Geometry"/>; compared without case. Null when not said.</summary>
    public string? Type { get; init; }

    /// <summary>The features, in the document's order.</summary>
    public ValueList<VosiFeature> Features { get; init => field = value ?? []; } = [];
}
