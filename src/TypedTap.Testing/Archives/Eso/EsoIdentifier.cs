namespace TypedTap.Testing.Archives;

/// <summary>ESO's identifiers and the URLs that have them.</summary>
internal static class EsoIdentifier
{
    public const string Prefix = "ivo://eso.org/ID?";

    /// <summary>The dp_id of a publisher's identifier; null for another kind.</summary>
    public static string? DpId(string? ivoid) =>
        ivoid?.StartsWith(Prefix, StringComparison.Ordinal) == true ? ivoid[Prefix.Length..] : null;

    /// <summary>As the archive spells it, with two question marks.</summary>
    public static string Links(Uri root, string dpId) => $"{root.AbsoluteUri.TrimEnd('/')}{EmbeddedEso.LinksPath}?ID={Prefix}{dpId}";

    public static string Download(Uri root, string dpId) => Links(root, dpId) + "&eso_download=file";

    public static string File(Uri portal, string dpId) => $"{portal.AbsoluteUri.TrimEnd('/')}{EmbeddedEso.FilesPath}{dpId}";

    public static string CalSelector(Uri root, string dpId, string mode) =>
        $"{root.AbsoluteUri.TrimEnd('/')}{EmbeddedEso.CalSelectorPath}?dp_id={dpId}&mode={mode}";
}
