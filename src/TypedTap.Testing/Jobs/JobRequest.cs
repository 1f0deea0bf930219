using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Jobs;

/// <summary>What a job of a service beside TAP is to do.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="User">Whose it is; null for an anonymous user.</param>
/// <param name="Root">The root of the service; ends with a slash.</param>
/// <param name="Elsewhere">The root of its second origin; ends with a slash.</param>
internal sealed record JobRequest(RequestParameters Parameters, string? User, Uri Root, Uri Elsewhere);
