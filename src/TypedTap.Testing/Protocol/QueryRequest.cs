using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>A query whose parameters were looked at.</summary>
/// <param name="Query">The query.</param>
/// <param name="MaxRec">How many rows are given at most; null for no limit.</param>
/// <param name="AsksForMaxRec">Whether the request has a MAXREC.</param>
/// <param name="Format">How the rows are written.</param>
/// <param name="IsJob">Whether it is asynchronous.</param>
internal sealed record QueryRequest(EmbeddedQuery Query, long? MaxRec, bool AsksForMaxRec, ResultFormat Format, bool IsJob);
