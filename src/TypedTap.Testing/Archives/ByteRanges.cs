using System.Globalization;

namespace TypedTap.Testing.Archives;

/// <summary>Single ranges of a file (RFC 9110 section 14), as far as If-Range allows them (section 13.1.5).</summary>
internal static class ByteRanges
{
    private const string Unit = "bytes=";

    /// <summary>What a request gets of a file: a range, nothing (416), or all of it, which is right for whatever else it says.</summary>
    /// <param name="call">The request.</param>
    /// <param name="whole">The file, with its ETag and Last-Modified, where it has any.</param>
    public static EmbeddedReply Of(EmbeddedCall call, EmbeddedReply whole)
    {
        whole = whole.With("Accept-Ranges", "bytes");
        var length = whole.Content.Length;
        if (call.Request.Headers.Find("Range") is not { } range || Ends(range, length) is not var (from, to)
            || !IsStillTheSame(call, whole))
        {
            return whole;
        }

        return from > to || from >= length
            ? EmbeddedReply.Text("range", 416).With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes */{length}"))
            : (whole with { Status = 206, Content = whole.Content[(int)from..((int)to + 1)] })
                .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{length}"));
    }

    /// <summary>The first and the last byte; null for what is no single range.</summary>
    private static (long From, long To)? Ends(string range, int length)
    {
        if (!range.StartsWith(Unit, StringComparison.Ordinal) || range[Unit.Length..].Split('-') is not [var first, var last])
            return null;
        return (Number(first), Number(last)) switch
        {
            ({ } from, { } to) when to >= from => (from, Math.Min(to, length - 1)),
            ({ } from, null) when last.Length == 0 => (from, length - 1),
            (null, { } count) when first.Length == 0 => (count == 0 ? length : Math.Max(0, length - count), length - 1),
            _ => null,
        };
    }

    // A weak tag proves nothing.
    private static bool IsStillTheSame(EmbeddedCall call, EmbeddedReply whole) =>
        call.Request.Headers.Find("If-Range") is not { } condition
        || (!condition.StartsWith("W/", StringComparison.Ordinal)
            && whole.Headers.Any(field => field.Key is "ETag" or "Last-Modified" && field.Value == condition));

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
