using System.Linq.Expressions;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>A form of C# that has a translation.</summary>
/// <param name="Code">The source text.</param>
/// <param name="Expression">What the compiler makes of it.</param>
/// <param name="Adql">What the translator makes of that; null if it refuses.</param>
/// <param name="Refusal">Why, then.</param>
internal sealed record TranslatedForm(string Code, Expression Expression, string? Adql, string? Refusal = null);
