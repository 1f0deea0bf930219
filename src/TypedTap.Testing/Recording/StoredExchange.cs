namespace TypedTap.Testing.Recording;

/// <summary>A request and what came of it; or, without a request, the mark that the recording stopped there.</summary>
/// <param name="Number">Its place among all, in the order in which requests were sent, from 1.</param>
/// <param name="Request">The request; null in the mark.</param>
/// <param name="Answer">The answer; null if there was none.</param>
/// <param name="Failure">Why there was no answer, or why the recording stopped.</param>
internal sealed record StoredExchange(int Number, StoredRequest? Request, StoredAnswer? Answer, string? Failure);
