namespace TypedTap.Votable.Input;

/// <summary>A document as UTF-8.</summary>
/// <param name="Utf8">Its bytes, uncompressed.</param>
/// <param name="Blanks">What was dropped before its first tag, but for a byte order mark.</param>
/// <param name="IsDeclared">Whether it begins with an XML declaration then.</param>
internal sealed record OpenedDocument(Stream Utf8, byte[] Blanks, bool IsDeclared);
