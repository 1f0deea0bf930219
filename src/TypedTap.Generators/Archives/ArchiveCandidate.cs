using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Archives;

/// <summary>A class that wants to be an archive, where it says so, and what is against it.</summary>
internal sealed record ArchiveCandidate(ArchiveModel Model, LocationInfo? Location, DiagnosticInfo? Problem);
