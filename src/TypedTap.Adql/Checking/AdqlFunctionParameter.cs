namespace TypedTap.Adql;

/// <summary>A parameter of a user-defined function.</summary>
/// <param name="Name">Its name; empty if the declaration has none.</param>
/// <param name="Type">Its type; unknown if the declaration has none or one that is not known.</param>
public sealed record AdqlFunctionParameter(string Name, AdqlType Type);
