namespace TypedTap.Testing.Recording;

/// <summary>A request and what came of it.</summary>
/// <param name="Number">Its place among all, in the order in which requests were sent, from 1.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer; null if there was none.</param>
/// <param name="Failure">Why there was no answer.</param>
internal sealed record StoredExchange(int Number, StoredRequest Request, StoredAnswer? Answer, string? Failure);
