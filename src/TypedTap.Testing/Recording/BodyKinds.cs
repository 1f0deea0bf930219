namespace TypedTap.Testing.Recording;

/// <summary>Media types by <see cref="BodyKind"/>.</summary>
internal static class BodyKinds
{
    private static readonly string[] Binary =
    [
        "image/", "audio/", "video/", "application/fits", "application/x-fits", "application/zip", "application/gzip", "application/x-gzip",
        "application/x-tar", "application/pdf",
        "application/x-hdf", "application/vnd.apache.parquet", "application/x-parquet",
    ];

    private static readonly string[] Texts = [
        "text/", "application/x-www-form-urlencoded", "application/javascript", "application/x-pem-file", "application/pkix-cert"
    ];

    public static BodyKind Of(string? mediaType)
    {
        var type = mediaType?.Trim().ToLowerInvariant() ?? "";
        if (IsOneOf(Binary))
            return BodyKind.Binary;
        if (type.Contains("json", StringComparison.Ordinal))
            return BodyKind.Json;
        if (type.Contains("html", StringComparison.Ordinal))
            return BodyKind.Text;
        if (type.Contains("xml", StringComparison.Ordinal) || type.StartsWith("text/csv", StringComparison.Ordinal)
            || type.StartsWith("text/tab-separated", StringComparison.Ordinal))
        {
            return BodyKind.Data;
        }

        return IsOneOf(Texts) ? BodyKind.Text : BodyKind.Unknown;

        bool IsOneOf(string[] prefixes) => Array.Exists(prefixes, prefix => type.StartsWith(prefix, StringComparison.Ordinal));
    }
}
