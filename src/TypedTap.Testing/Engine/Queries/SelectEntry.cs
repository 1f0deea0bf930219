using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>An item of a select list, wildcards taken apart.</summary>
/// <param name="Expression">What is selected.</param>
/// <param name="Alias">The alias as written, or null.</param>
internal sealed record SelectEntry(AdqlExpression Expression, string? Alias);
