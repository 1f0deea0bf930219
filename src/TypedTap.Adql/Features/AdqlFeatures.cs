using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Which optional features of the language a query needs.</summary>
public static class AdqlFeatures
{
    /// <summary>
    /// The optional features that a query uses, each once, in the order of their first use. A service that
    /// declares all of them under its language can be expected to run the query; what one declares is in its capabilities.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="version">
    /// The version of the language: IN_UNIT and COT are user-defined functions in 2.0, where nothing else of the name exists.
    /// </param>
    public static ValueList<AdqlFeature> Of(AdqlQuery query, AdqlVersion version = AdqlVersion.V2_1)
    {
        AdqlGuard.NotNull(query, nameof(query));
        AdqlGuard.Known(version, nameof(version));
        var collector = new AdqlFeatureCollector(version);
        collector.Visit(query);
        return collector.Features.ToValueList();
    }
}
