namespace TypedTap.Votable.Input;

/// <summary>A document as UTF-8.</summary>
/// <param name="Utf8">Its bytes, uncompressed.</param>
/// <param name="HadBlanks">Whether blanks were dropped before its first tag.</param>
internal sealed record OpenedDocument(Stream Utf8, bool HadBlanks);
