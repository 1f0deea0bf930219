namespace TypedTap.Metadata;

/// <summary>What a name in C# is the name of; it decides which names are claimed by something else.</summary>
internal enum NameKind
{
    /// <summary>A namespace, and a property of the archive.</summary>
    Schema,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A property of a record.</summary>
    Property,
}
