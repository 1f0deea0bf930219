namespace TypedTap.Testing.Protocol;

/// <summary>What a query gave.</summary>
/// <param name="Reply">The answer; it may be sent more than once.</param>
/// <param name="Error">The text of the error, where it is one.</param>
internal sealed record QueryAnswer(ServiceReply Reply, string? Error = null);
