using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Catalogs;

/// <summary>What is against one archive; its place in the code is added when it is reported.</summary>
internal sealed record PlanProblem(string ArchiveName, DiagnosticInfo Diagnostic);
