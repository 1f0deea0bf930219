using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Downloads.Folder;

/// <summary>By what a download is known again in a later run.</summary>
internal static class DownloadKey
{
    /// <summary>A name for its record: the hash of its identity, as URLs are too long for names and may have secrets in them.</summary>
    public static string Of(TapDownload file)
    {
        var identity = $"{file.Id ?? WithoutRun(file.Url)}\n{file.Name}";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32].ToLowerInvariant();
    }

    // RUNID (DALI 1.1 §3.4.6) is for the service's log, and CADC's links have another one every time.
    private static string WithoutRun(Uri url)
    {
        if (!url.Query.Contains("RUNID=", StringComparison.OrdinalIgnoreCase))
            return url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var fields = url.Query.TrimStart('?')
            .Split('&')
            .Where(static field => !field.StartsWith("RUNID=", StringComparison.OrdinalIgnoreCase));
        return $"{url.GetLeftPart(UriPartial.Path)}?{string.Join('&', fields)}";
    }
}
