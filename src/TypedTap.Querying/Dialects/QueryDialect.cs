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

    /// <summary>What it declares; null if that is not known.</summary>
    public TapCapabilities? Capabilities { get; init; }

    /// <summary>False for a service that takes no subquery in FROM.</summary>
    public bool TakesDerivedTables { get; init; } = true;

    /// <summary>False for a service that takes no UNION, EXCEPT and INTERSECT.</summary>
    public bool TakesSetOperators { get; init; } = true;

    /// <summary>What is known of a feature.</summary>
    /// <param name="type">One of <see cref="AdqlFeatureTypes"/>.</param>
    /// <param name="form">The form, such as <c>CAST</c>; case does not count.</param>
    public QueryFeatureState StateOf(string type, string form)
    {
        if (Capabilities is null)
            return QueryFeatureState.Unknown;
        var kind = $"{type.Substring(type.IndexOf("#features-", StringComparison.Ordinal) + "#features-".Length)}:";
        var ofKind = Capabilities.Features.Where(feature => feature.StartsWith(kind, StringComparison.OrdinalIgnoreCase)).ToList();
        return ofKind.Count == 0 ? QueryFeatureState.Unknown
            : ofKind.Exists(feature => string.Equals(feature.Substring(kind.Length).Trim(), form, StringComparison.OrdinalIgnoreCase)) ? QueryFeatureState.Declared
            : QueryFeatureState.Absent;
    }

    /// <summary>Whether the service lists a feature.</summary>
    public bool Declares(string type, string form) => StateOf(type, form) == QueryFeatureState.Declared;
}
