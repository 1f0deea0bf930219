namespace TypedTap.Adql;

/// <summary>An optional feature of the language.</summary>
/// <param name="Type">The feature type, one of <see cref="AdqlFeatureTypes"/>.</param>
/// <param name="Form">The form: <c>POINT</c>, <c>UNION</c>; for a user-defined function its name as written.</param>
public sealed record AdqlFeature(string Type, string Form);
