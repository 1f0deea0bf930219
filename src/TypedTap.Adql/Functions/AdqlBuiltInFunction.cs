namespace TypedTap.Adql;

/// <summary>A function that the language itself has.</summary>
/// <param name="Name">Its name in upper case.</param>
/// <param name="Kind">Its group.</param>
/// <param name="Since">The first version of ADQL that has it.</param>
/// <param name="FeatureType">The TAPRegExt feature type under which a service declares it, or null if every service has it.</param>
/// <param name="Usage">Its forms, for messages: <c>ROUND(x[, n])</c>.</param>
public sealed record AdqlBuiltInFunction(string Name, AdqlFunctionKind Kind, AdqlVersion Since, string? FeatureType, string Usage);
