namespace TypedTap.DataLink;

/// <summary>The media type of DataLink documents (DataLink 1.1 section 3.5), however it is spelled.</summary>
public static class DataLinkMediaType
{
    /// <summary>The canonical form.</summary>
    public const string Canonical = "application/x-votable+xml;content=datalink";

    /// <summary>
    /// Whether a media type is that of a DataLink document: a VOTable, or any XML, with a parameter <c>content</c> that says so, in any
    /// case and order, with blanks and quotes as one likes.
    /// </summary>
    /// <param name="mediaType">The value of <c>access_format</c>, <c>content_type</c> or of a Content-Type header; null is none.</param>
    public static bool Is(string? mediaType)
    {
        if (mediaType is null)
            return false;
        var parts = mediaType.Split(';');
        var type = parts[0].Trim();
        if (!type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && !type.Equals("votable", StringComparison.OrdinalIgnoreCase)
            && !type.Equals("application/x-votable", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return parts.Skip(1).Any(static part => part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            && part.AsSpan(0, equals).Trim().Equals("content", StringComparison.OrdinalIgnoreCase)
            && part.AsSpan(equals + 1).Trim().Trim("\"'").Trim().Equals("datalink", StringComparison.OrdinalIgnoreCase));
    }
}
