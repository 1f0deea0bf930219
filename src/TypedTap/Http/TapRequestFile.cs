namespace TypedTap;

/// <summary>A file in the body of a request.</summary>
/// <param name="Name">The name of its part.</param>
/// <param name="FileName">Its file name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Length">Its size in bytes; null when it is not known before it is sent.</param>
public sealed record TapRequestFile(string Name, string FileName, string ContentType, long? Length);
