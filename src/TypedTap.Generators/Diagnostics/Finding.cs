namespace TypedTap.Generators.Diagnostics;

/// <summary>Something to tell, and what it is about; the place in a file is looked up when everything is known.</summary>
internal sealed record Finding(DiagnosticInfo Diagnostic, FindingPlace Place);
