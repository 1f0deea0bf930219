using TypedTap.Adql;
using TypedTap.Querying.Dialects;

namespace TypedTap.Querying.Lowering;

/// <summary>Which optional functions of the language a service takes.</summary>
public static class LanguageFeatures
{
    private const string OfDachs = "ivo://org.gavo.dc/std/exts#extra-adql-keywords:";

    /// <summary>Whether the service says that it has COALESCE; older DaCHS lists it among its own extensions.</summary>
    public static bool HasCoalesce(QueryDialect dialect) =>
        dialect.Declares(AdqlFeatureTypes.Conditional, "COALESCE") || Extends(dialect, "COALESCE");

    /// <summary>Whether the service says that it has CAST.</summary>
    public static bool HasCast(QueryDialect dialect) => dialect.Declares(AdqlFeatureTypes.Types, "CAST");

    /// <summary>
    /// Whether a quotient of integers is known to be cut off, as C# does it: PostgreSQL's is, which is what stands behind a service that
    /// declares DaCHS' extensions.
    /// </summary>
    public static bool DividesIntegersAsCSharp(QueryDialect dialect) => Extends(dialect, "");

    /// <summary>Whether a function may be used: declared, or nothing is known of it.</summary>
    public static bool MayHave(QueryDialect dialect, string function) =>
        AdqlFunctions.Find(function)?.FeatureType is not { } feature || dialect.StateOf(feature, function) != QueryFeatureState.Absent
        || Extends(dialect, function);

    /// <summary>Refuses a function that the service lacks.</summary>
    /// <param name="dialect">The service.</param>
    /// <param name="function">The function's name in ADQL.</param>
    public static void Require(QueryDialect dialect, string function)
    {
        if (MayHave(dialect, function))
            return;
        throw new TapQueryNotSupportedException(
            $"The function {function}", "a query",
            $"{dialect.Service} lists what it has of the feature {AdqlFunctions.Find(function)!.FeatureType}, and {function} is not there",
            $"leave it out and filter or compute after reading the rows{Alternative(dialect, function)}");
    }

    private static string Alternative(QueryDialect dialect, string function) => function switch
    {
        "UPPER" when MayHave(dialect, "LOWER") => ", or compare in lower case, which the service has",
        "LOWER" when MayHave(dialect, "UPPER") => ", or compare in upper case, which the service has",
        _ => "",
    };

    private static bool Extends(QueryDialect dialect, string form) => dialect.Capabilities?.Features.Any(feature =>
        feature.StartsWith(OfDachs, StringComparison.OrdinalIgnoreCase)
        && (form.Length == 0 || string.Equals(feature.Substring(OfDachs.Length).Trim(), form, StringComparison.OrdinalIgnoreCase))) == true;
}
