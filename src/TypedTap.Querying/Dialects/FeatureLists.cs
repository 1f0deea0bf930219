using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Querying.Dialects;

/// <summary>
/// Reads the lists of features that services declare. A list that is not there says nothing: VOLLT-based services make one only to say what
/// is missing. One that is there lacks what it does not name (ADQL 2.1 section 5).
/// </summary>
internal static class FeatureLists
{
    private const string Marker = "#features-";

    // What ADQL 2.0 alone cannot parse. Services of 2.0 often have LOWER, UPPER, UNION and WITH all the same.
    private static readonly HashSet<string> NotIn20 = new(
        StringComparer.OrdinalIgnoreCase) { "ILIKE", "CAST", "COALESCE", "IN_UNIT", "OFFSET" };

    public static bool IsOfVersion21(string type) => type is not (AdqlFeatureTypes.Geometry or AdqlFeatureTypes.UserDefinedFunctions);

    public static QueryFeatureState StateOf(TapCapabilities capabilities, string type, string form)
    {
        if (type == AdqlFeatureTypes.UserDefinedFunctions)
            return Functions(capabilities, form);
        var kind = type.Substring(type.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length);
        var isListed = false;
        foreach (var feature in capabilities.Features)
        {
            var colon = feature.LastIndexOf(':');
            var (ofKind, ofForm) = (feature.Substring(0, Math.Max(colon, 0)), feature.Substring(colon + 1).Trim());
            var isOfKind = IsSame(ofKind, kind) || (type == AdqlFeatureTypes.Geometry && IsSame(ofKind, "adql-geo"));
            isListed |= isOfKind;
            // Older services list COALESCE under types of their own.
            if (IsSame(ofForm, form) && (isOfKind || type == AdqlFeatureTypes.Conditional))
                return QueryFeatureState.Declared;
        }

        return isListed || (IsOnly20(capabilities) && NotIn20.Contains(form)) ? QueryFeatureState.Absent : QueryFeatureState.Unknown;
    }

    private static bool IsOnly20(TapCapabilities capabilities) =>
        capabilities.AdqlVersions.Count > 0 && capabilities.AdqlVersions.All(version => version.Trim() is "2.0" or "2" or "1.0");

    private static QueryFeatureState Functions(TapCapabilities capabilities, string name) =>
        capabilities.Functions.Count == 0 ? QueryFeatureState.Unknown
            : capabilities.Functions.Any(signature => IsOf(signature, name)) ? QueryFeatureState.Declared
            : QueryFeatureState.Absent;

    // Signatures are written by hand, and sometimes with the name twice.
    private static bool IsOf(string signature, string name)
    {
        var bracket = signature.IndexOf('(');
        var declared = (bracket < 0 ? signature : signature.Substring(0, bracket)).Trim();
        return IsSame(declared, name) || IsSame(declared, name + name);
    }

    private static bool IsSame(string left, string right) => string.Equals(left.Trim(), right, StringComparison.OrdinalIgnoreCase);
}
