using TypedTap.Http;

namespace TypedTap.Downloads.Checksums;

/// <summary>The checksums that an answer announces of the file as it is sent, in whatever header.</summary>
internal static class ServiceChecksums
{
    /// <summary>Those of the whole file; of headers that are about the body of this answer only if it is the whole.</summary>
    public static IReadOnlyList<TapChecksum> Of(TapHttpResponse answer, bool isWhole)
    {
        List<TapChecksum> found = [];
        foreach (var value in answer.HeaderValues("Repr-Digest"))
            AddFields(found, value);
        foreach (var value in answer.HeaderValues("Digest"))
            AddDigest(found, value);
        if (isWhole)
        {
            foreach (var value in answer.HeaderValues("Content-Digest"))
                AddFields(found, value);
            if (TapChecksum.TryMake("md5", answer.BodyHeader("Content-MD5"), out var md5))
                found.Add(md5);
        }

        return found;
    }

    /// <summary>The strongest of some.</summary>
    public static TapChecksum? Strongest(IEnumerable<TapChecksum> checksums) => checksums.MaxBy(static checksum => checksum.Algorithm);

    // RFC 9530: sha-256=:base64:, sha-512=:base64:
    private static void AddFields(List<TapChecksum> found, string value)
    {
        foreach (var part in value.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var bytes = equals < 0 ? [] : part.AsSpan(equals + 1).Trim();
            if (bytes is [':', .. var inner, ':'] && TapChecksum.TryMake(part.AsSpan(0, equals), inner, out var checksum))
                found.Add(checksum);
        }
    }

    // RFC 3230: md5=base64,sha-256=base64
    private static void AddDigest(List<TapChecksum> found, string value)
    {
        foreach (var part in value.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && TapChecksum.TryMake(part.AsSpan(0, equals), part.AsSpan(equals + 1), out var checksum))
                found.Add(checksum);
        }
    }
}
