namespace TypedTap.Testing.Protocol;

/// <summary>A query that is to be run.</summary>
/// <param name="Parameters">All that came with it.</param>
/// <param name="Uploads">The tables that came with it.</param>
/// <param name="User">Who asks; null for an anonymous user.</param>
/// <param name="IsJob">Whether it is asynchronous.</param>
internal sealed record QueryTask(RequestParameters Parameters, IReadOnlyList<EmbeddedUpload> Uploads, string? User, bool IsJob);
