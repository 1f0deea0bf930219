namespace TypedTap.DataLink.Asking;

/// <summary>Identifiers to ask for in one request.</summary>
/// <param name="Ids">The identifiers, all different.</param>
/// <param name="IsRepeat">Whether they have been left out of an answer before.</param>
internal sealed record LinkQuestion(IReadOnlyList<string> Ids, bool IsRepeat);
