namespace TypedTap.Testing;

/// <summary>A file that a service gives.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="FileName">The name for Content-Disposition; null for none.</param>
public sealed record EmbeddedFile(ReadOnlyMemory<byte> Content, string ContentType, string? FileName = null);
