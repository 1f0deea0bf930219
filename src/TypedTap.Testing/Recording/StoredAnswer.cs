namespace TypedTap.Testing.Recording;

/// <summary>An answer without its secrets.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Reason">The phrase beside it.</param>
/// <param name="Headers">The headers, those of the content included.</param>
/// <param name="Body">The file in the folder that has the body; null for none.</param>
/// <param name="IsWhole">Whether the body is all there: false if the client broke off, the connection was lost, or the recording was
/// cut.</param>
/// <param name="Ending">Why the body is not whole; null if it is.</param>
internal sealed record StoredAnswer(
    int Status, string? Reason, IReadOnlyList<StoredField> Headers, string? Body, bool IsWhole, string? Ending);
