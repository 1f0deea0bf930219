namespace TypedTap.Eso;

/// <summary>URLs of CalSelector.</summary>
internal static class CalSelectorUrl
{
    /// <summary>The answer as links.</summary>
    public static Uri Links(EsoEndpoints endpoints, string dpId, CalSelectorMode mode) =>
        new($"{Tree(endpoints, dpId, mode).AbsoluteUri}&responseformat=votable");

    /// <summary>The answer as a tree.</summary>
    public static Uri Tree(EsoEndpoints endpoints, string dpId, CalSelectorMode mode) =>
        new($"{endpoints.CalSelector.AbsoluteUri}?dp_id={EsoIds.InQuery(EsoIds.Check(dpId))}&mode={mode.ToText()}");
}
