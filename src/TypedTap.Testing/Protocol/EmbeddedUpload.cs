namespace TypedTap.Testing;

/// <summary>A table that came with a query.</summary>
/// <param name="Name">Its name, without TAP_UPLOAD.</param>
/// <param name="Uri">Where it came from: <c>param:part</c> or a URL.</param>
/// <param name="ContentType">The content type that was given with it.</param>
/// <param name="Bytes">What came.</param>
public sealed record EmbeddedUpload(string Name, string Uri, string? ContentType, byte[] Bytes);
