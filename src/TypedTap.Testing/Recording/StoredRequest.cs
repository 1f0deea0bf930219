namespace TypedTap.Testing.Recording;

/// <summary>A request without its secrets.</summary>
/// <param name="Method">The method.</param>
/// <param name="Url">The URL.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Fields">The parameters of a form, in their order.</param>
/// <param name="Files">The files of a form, or the body that is none.</param>
internal sealed record StoredRequest(
    string Method, string Url, IReadOnlyList<StoredField> Headers, IReadOnlyList<StoredField> Fields, IReadOnlyList<StoredFile> Files);
