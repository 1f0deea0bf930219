namespace TypedTap.Testing;

/// <summary>A row of a DataLink document (DataLink 1.1 §3.3), but for its ID.</summary>
public sealed record EmbeddedLink
{
    /// <summary>
    /// Where the link leads; null where there is a <see cref="ServiceDefinition"/> or an <see cref="ErrorMessage"/>. A relative one is seen
    /// from the root of the service.
    /// </summary>
    public Uri? AccessUrl { get; init; }

    /// <summary>The ID of a descriptor in the document (<see cref="EmbeddedDescriptor.Id"/>).</summary>
    public string? ServiceDefinition { get; init; }

    /// <summary>Why there is no link: <c>NotFoundFault: …</c>.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What it is to the ID: a term of the DataLink vocabulary, <c>#this</c>, or the URI of one.</summary>
    public required string Semantics { get; init; }

    /// <summary>For people.</summary>
    public string? Description { get; init; }

    /// <summary>The media type of what is there.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size of what is there in bytes.</summary>
    public long? ContentLength { get; init; }

    /// <summary>What the content is beyond its type (1.1).</summary>
    public string? ContentQualifier { get; init; }

    /// <summary>The local part of what links belong to: those with equal values are alternatives (1.1).</summary>
    public string? LocalSemantics { get; init; }

    /// <summary><c>true</c>, <c>false</c> or <c>optional</c>: whether a login is needed (1.1).</summary>
    public string? LinkAuth { get; init; }

    /// <summary>Whether the caller is allowed to follow it (1.1).</summary>
    public bool? LinkAuthorized { get; init; }
}
