using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Dialects;

/// <summary>Keeps from a service what it is known not to take. What nobody knows of is let through: the service will say.</summary>
internal static class FeatureGate
{
    /// <summary>Checks a query that is ready to be sent.</summary>
    /// <exception cref="TapQueryNotSupportedException">
    /// The service, or the version that the text is to be of, lacks something that it needs.
    /// </exception>
    public static void Check(AdqlQuery query, QueryDialect dialect)
    {
        if (!dialect.IsBoundToVersion && dialect.Capabilities is null && dialect.Traits.Missing.Count == 0)
            return;
        foreach (var feature in AdqlFeatures.Of(query, dialect.IsBoundToVersion ? dialect.Version : AdqlVersion.V2_1))
        {
            if (dialect.Lacks(feature.Type, feature.Form))
                throw Refused(feature, dialect);
        }

        if (dialect.IsBoundToVersion)
            RequireVersion(query, dialect.Version);
    }

    /// <summary>The refusal of a feature that a service lacks.</summary>
    public static TapQueryNotSupportedException Refused(AdqlFeature feature, QueryDialect dialect) => new(
        feature.Type == AdqlFeatureTypes.UserDefinedFunctions ? $"The function {feature.Form}" : feature.Form, Place(dialect),
        $"{Reason(feature, dialect)} ({feature.Type}, form {feature.Form})", FeatureAdvice.For(feature));

    private static string Place(QueryDialect dialect) =>
        dialect.IsBoundToVersion ? $"a query in {Name(dialect.Version)}" : $"a query to {dialect.Service}";

    private static string Reason(AdqlFeature feature, QueryDialect dialect) =>
        dialect.IsBoundToVersion && dialect.Version < AdqlVersion.V2_1 && FeatureLists.IsOfVersion21(feature.Type)
            ? "the language has it from version 2.1 on"
            : dialect.Capabilities is { } capabilities
                && FeatureLists.StateOf(capabilities, feature.Type, feature.Form) == QueryFeatureState.Absent
                ? "the service's capabilities do not have it"
                : "the service is known not to have it, whatever its capabilities say";

    private static void RequireVersion(AdqlQuery query, AdqlVersion version)
    {
        if (AdqlParser.Parse(AdqlWriter.Write(query), version).Diagnostics.FirstOrDefault(
            diagnostic => diagnostic.Severity == AdqlSeverity.Error) is { } fault)
        {
            throw new TapQueryNotSupportedException(
                "A part of it", $"a query in {Name(version)}", $"the text would not be of that version: {fault.Message.TrimEnd('.')}",
                "write it without that, or ask in the other version");
        }
    }

    private static string Name(AdqlVersion version) => version < AdqlVersion.V2_1 ? "ADQL 2.0" : "ADQL 2.1";
}
