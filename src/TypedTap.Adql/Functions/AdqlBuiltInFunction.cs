namespace TypedTap.Adql;

/// <summary>A function that the language itself has.</summary>
/// <param name="Name">Its name in upper case.</param>
/// <param name="Kind">Its group.</param>
/// <param name="Since">The first version of ADQL that has it.</param>
/// <param name="FeatureType">The TAPRegExt feature type under which a service declares it, or null if every service has it.</param>
/// <param name="Usage">Its forms in ADQL 2.1, for messages: <c>ROUND(x[, n])</c>.</param>
public sealed record AdqlBuiltInFunction(string Name, AdqlFunctionKind Kind, AdqlVersion Since, string? FeatureType, string Usage)
{
    /// <summary>Its forms in a version: in ADQL 2.0 geometries have one form only, and the coordinate system is part of it.</summary>
    public string UsageIn(AdqlVersion version)
    {
        var other = Usage.IndexOf(" or ", StringComparison.Ordinal);
        return version >= AdqlVersion.V2_1 ? Usage : (other < 0 ? Usage : Usage.Substring(0, other)).Replace("[coordsys, ]", "coordsys, ");
    }
}
