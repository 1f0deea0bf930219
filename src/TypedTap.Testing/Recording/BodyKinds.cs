namespace TypedTap.Testing.Recording;

/// <summary>Media types by <see cref="BodyKind"/>.</summary>
internal static class BodyKinds
{
    private static readonly string[] Binary = ["image/", "audio/", "video/", "application/fits", "application/zip", "application/gzip", "application/x-gzip", "application/x-tar", "application/pdf"];

    public static BodyKind Of(string? mediaType)
    {
        var type = mediaType?.ToLowerInvariant() ?? "";
        if (type.Contains("json", StringComparison.Ordinal))
            return BodyKind.Json;
        if (type.Contains("xml", StringComparison.Ordinal) || type.StartsWith("text/csv", StringComparison.Ordinal) || type.StartsWith("text/tab-separated", StringComparison.Ordinal))
            return type.Contains("html", StringComparison.Ordinal) ? BodyKind.Text : BodyKind.Data;
        return Array.Exists(Binary, prefix => type.StartsWith(prefix, StringComparison.Ordinal)) ? BodyKind.Binary : BodyKind.Text;
    }
}
