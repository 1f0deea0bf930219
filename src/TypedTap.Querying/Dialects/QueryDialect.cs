using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Querying.Dialects;

/// <summary>What a service takes of ADQL: what may be written, what has to be written otherwise, and what is refused.</summary>
public sealed record QueryDialect
{
    /// <summary>A service of which nothing is known.</summary>
    public static QueryDialect Unknown { get; } = new();

    /// <summary>What the service is called in messages.</summary>
    public string Service { get; init; } = "this service";

    /// <summary>How it reads string literals.</summary>
    public StringLiteralRule Literals { get; init; }

    /// <summary>The version of the language that it is known to take; the older one if nothing is known.</summary>
    public AdqlVersion Version { get; init; } = AdqlVersion.V2_0;

    /// <summary>True if the text has to be of <see cref="Version"/> to the letter, for whichever service.</summary>
    public bool IsBoundToVersion { get; init; }

    /// <summary>What it declares; null if that is not known.</summary>
    public TapCapabilities? Capabilities { get; init; }

    /// <summary>What people found out about it.</summary>
    public AdqlTraits Traits { get; init; } = AdqlTraits.Standard;

    /// <summary>False for a service that takes no subquery in FROM.</summary>
    public bool TakesDerivedTables => Traits.TakesDerivedTables;

    /// <summary>False for a service that takes no UNION, EXCEPT and INTERSECT.</summary>
    public bool TakesSetOperators => Traits.TakesSetOperators;

    /// <summary>Whether geometry is written with a coordinate system: ADQL 2.0 demands one, 2.1 advises against it.</summary>
    public bool WritesCoordinateSystem => Traits.NeedsCoordinateSystem || Version < AdqlVersion.V2_1;

    /// <summary>The same service, asked in a version of the language to the letter, whatever the service declares.</summary>
    public QueryDialect InVersion(AdqlVersion version) => this with { Version = version, IsBoundToVersion = true, Capabilities = null };

    /// <summary>What is known of a feature.</summary>
    /// <param name="type">One of <see cref="AdqlFeatureTypes"/>.</param>
    /// <param name="form">The form, such as <c>CAST</c>, or the name of a function; case does not count.</param>
    public QueryFeatureState StateOf(string type, string form)
    {
        if (Has(Traits.Missing, type, form) || (IsBoundToVersion && Version < AdqlVersion.V2_1 && FeatureLists.IsOfVersion21(type)))
            return QueryFeatureState.Absent;
        return Has(Traits.Known, type, form) ? QueryFeatureState.Declared
            : Capabilities is null ? QueryFeatureState.Unknown
            : FeatureLists.StateOf(Capabilities, type, form);
    }

    /// <summary>Whether the service is known to have a feature.</summary>
    public bool Declares(string type, string form) => StateOf(type, form) == QueryFeatureState.Declared;

    /// <summary>Whether the service is known to lack a feature.</summary>
    public bool Lacks(string type, string form) => StateOf(type, form) == QueryFeatureState.Absent;

    private static bool Has(ValueList<AdqlFeature> features, string type, string form) => features.Any(feature =>
        string.Equals(feature.Type, type, StringComparison.OrdinalIgnoreCase)
        && (feature.Form.Length > 0 && feature.Form[feature.Form.Length - 1] == '*'
            ? form.StartsWith(feature.Form.Substring(0, feature.Form.Length - 1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(feature.Form, form, StringComparison.OrdinalIgnoreCase)));
}
