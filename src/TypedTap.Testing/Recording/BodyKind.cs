namespace TypedTap.Testing.Recording;

/// <summary>How secrets are looked for in a body.</summary>
internal enum BodyKind
{
    /// <summary>Text for people: whole, by everything that looks like a secret. What is not UTF-8 stays as it is.</summary>
    Text,

    /// <summary>Whole, by the names of members.</summary>
    Json,

    /// <summary>Tables and XML, of any size: by known secrets and parameters of URLs.</summary>
    Data,

    /// <summary>Images and archives: not at all.</summary>
    Binary,

    /// <summary>No media type, or one that says nothing: text as long as all bytes are such, and binary otherwise.</summary>
    Unknown,
}
