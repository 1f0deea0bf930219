namespace TypedTap.Votable;

/// <summary>A LINK to something outside the document (VOTable 1.4, section 4.5). Attributes are verbatim, absent ones null.</summary>
public sealed record VoTableLink
{
    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>Where it leads. Not fetched, and not to be trusted: it comes from the document.</summary>
    public string? Href { get; init; }

    /// <summary>What it is: query, hints, doc, location, type.</summary>
    public string? ContentRole { get; init; }

    /// <summary>The media type of what it leads to.</summary>
    public string? ContentType { get; init; }

    /// <summary>A short text to show.</summary>
    public string? Title { get; init; }

    /// <summary>A value; its meaning is the writer's.</summary>
    public string? Value { get; init; }

    /// <summary>A glu reference, a form of old.</summary>
    public string? Gref { get; init; }

    /// <summary>What a form would send, a form of old.</summary>
    public string? Action { get; init; }
}
