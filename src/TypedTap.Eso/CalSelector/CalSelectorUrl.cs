namespace TypedTap.Eso;

/// <summary>URLs of CalSelector and of the files that it names.</summary>
internal static class CalSelectorUrl
{
    /// <summary>The answer as links.</summary>
    public static Uri Links(EsoEndpoints endpoints, string dpId, CalSelectorMode mode) => new($"{Tree(endpoints, dpId, mode).AbsoluteUri}&responseformat=votable");

    /// <summary>The answer as a tree.</summary>
    public static Uri Tree(EsoEndpoints endpoints, string dpId, CalSelectorMode mode) =>
        new($"{endpoints.CalSelector.AbsoluteUri}?dp_id={EsoIds.InQuery(EsoIds.Check(dpId))}&mode={mode.ToText()}");

    /// <summary>A file by its identifier, as the answers have it; leads to the data portal.</summary>
    public static Uri File(EsoEndpoints endpoints, string dpId) => new($"{endpoints.Links.AbsoluteUri}?ID={EsoIds.IvoidInQuery(dpId)}&eso_download=file");

    /// <summary>The links of a file, spelled as the archive does: with a second question mark in the query.</summary>
    public static Uri LinksOf(EsoEndpoints endpoints, string dpId) => new($"{endpoints.Links.AbsoluteUri}?ID={EsoIds.IvoidInQuery(EsoIds.Check(dpId))}");
}
