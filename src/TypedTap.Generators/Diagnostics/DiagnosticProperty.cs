namespace TypedTap.Generators.Diagnostics;

/// <summary>A word for the code fixes, which see of a diagnostic only what it carries.</summary>
internal sealed record DiagnosticProperty(string Name, string Value);
