using TypedTap.DataLink;

namespace TypedTap.Soda;

/// <summary>A result of a job of cut-outs: a file, or why there is none.</summary>
/// <param name="Id">The service's name for it.</param>
/// <param name="Answer">The file; null if there is none.</param>
/// <param name="Fault">Why there is none; null for a file.</param>
public sealed record SodaResult(string Id, ServiceAnswer? Answer, ServiceFaultException? Fault);
