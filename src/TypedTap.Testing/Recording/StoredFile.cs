namespace TypedTap.Testing.Recording;

/// <summary>A file in a form, or a body.</summary>
/// <param name="Name">The name of the part; empty for a body that is no form.</param>
/// <param name="File">The file in the folder that has its content.</param>
/// <param name="Sha256">The hash of the content without its secrets, in hexadecimal.</param>
internal sealed record StoredFile(string Name, string File, string Sha256);
