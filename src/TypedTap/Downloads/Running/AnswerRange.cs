using System.Globalization;

namespace TypedTap.Downloads.Running;

/// <summary>What a <c>Content-Range</c> header says (RFC 9110 §14.4).</summary>
/// <param name="From">The first byte; null for that of an answer without bytes (416).</param>
/// <param name="To">The last byte.</param>
/// <param name="Total">How many the whole has; null where that is not known.</param>
internal sealed record AnswerRange(long? From, long? To, long? Total)
{
    /// <summary>Reads the header; null where it is not about bytes, or none at all.</summary>
    public static AnswerRange? Parse(string? header)
    {
        if (header is null || !header.StartsWith("bytes", StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = header[5..].Trim(' ', '=').Split('/');
        if (parts.Length != 2)
            return null;
        var total = Number(parts[1]);
        if (total is null && parts[1].Trim() != "*")
            return null;
        if (parts[0].Trim() == "*")
            return new AnswerRange(null, null, total);
        var ends = parts[0].Split('-');
        return ends.Length == 2 && Number(ends[0]) is { } from && Number(ends[1]) is { } to && from <= to && !(to >= total)
            ? new AnswerRange(from, to, total)
            : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
