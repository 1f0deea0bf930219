namespace TypedTap.Testing.Recording;

/// <summary>A header, or a parameter of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, without secrets.</param>
internal sealed record StoredField(string Name, string Value);
