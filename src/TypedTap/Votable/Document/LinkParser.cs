namespace TypedTap.Votable.Document;

/// <summary>Reads LINK elements.</summary>
internal static class LinkParser
{
    /// <summary>Reads the LINK at whose start tag the reader stands, up to its end.</summary>
    public static async ValueTask<VoTableLink> ReadAsync(ElementReader elements, CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var link = new VoTableLink
        {
            Id = elements.Id(),
            Href = elements.Attribute("href"),
            ContentRole = elements.Attribute("content-role"),
            ContentType = elements.Attribute("content-type"),
            Title = elements.Attribute("title"),
            Value = elements.Attribute("value"),
            Gref = elements.Attribute("gref"),
            Action = elements.Attribute("action"),
        };
        await elements.Xml.SkipAsync(cancellationToken).ConfigureAwait(false);
        return link;
    }
}
