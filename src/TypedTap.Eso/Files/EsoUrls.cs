namespace TypedTap.Eso;

/// <summary>URLs of files and of their links.</summary>
internal static class EsoUrls
{
    /// <summary>A file by whatever a service calls it; leads to the data portal.</summary>
    public static Uri File(EsoEndpoints endpoints, string id) =>
        new($"{endpoints.Links.AbsoluteUri}?ID={EsoIds.IvoidInQuery(id)}&eso_download=file");

    /// <summary>The links of a file, spelled as the archive does: with a second question mark in the query.</summary>
    public static Uri LinksOf(EsoEndpoints endpoints, string dpId) =>
        new($"{endpoints.Links.AbsoluteUri}?ID={EsoIds.IvoidInQuery(EsoIds.Check(dpId))}");

    /// <summary>
    /// A file at the data portal. Appended, because relative to a URL "SPHER.2016-09-26T03:04" would be a scheme and what follows.
    /// </summary>
    public static Uri AtPortal(EsoEndpoints endpoints, string dpId) =>
        new($"{endpoints.Files.AbsoluteUri.TrimEnd('/')}/{EsoIds.Check(dpId)}");
}
