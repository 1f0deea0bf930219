using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A query language that the service takes (TAPRegExt 1.0, section 2.3).</summary>
public sealed record VosiLanguage
{
    /// <summary>The name as sent in LANG: <c>ADQL</c>. Empty when the document does not say.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What it is, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The versions.</summary>
    public ValueList<VosiLanguageVersion> Versions { get; init => field = value ?? []; } = [];

    /// <summary>The optional features, as the document groups them.</summary>
    public ValueList<VosiLanguageFeatures> FeatureLists { get; init => field = value ?? []; } = [];

    /// <summary>Whether this is ADQL.</summary>
    public bool IsAdql => Name.Equals("ADQL", StringComparison.OrdinalIgnoreCase);

    /// <summary>The features of a type, of all groups.</summary>
    /// <param name="type">A type, like <see cref="AdqlFeatureTypes.UserDefinedFunctions"/>.</param>
    public IEnumerable<VosiFeature> Features(string type) => FeatureLists
        .Where(list => string.Equals(list.Type, type, StringComparison.OrdinalIgnoreCase))
        .SelectMany(static list => list.Features);
}
