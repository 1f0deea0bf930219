using System.Buffers;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Finds the parts of a document roughly: the fuzzer must not depend on the reader that it tests.</summary>
internal static class DocumentPieces
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly SearchValues<byte> NumberParts = SearchValues.Create("0123456789.eE+-"u8);

    /// <summary>The tag that begins at or after a place, with its brackets.</summary>
    public static Piece Tag(ReadOnlySpan<byte> document, int from)
    {
        var start = document[from..].IndexOf((byte)'<');
        if (start < 0)
            return Piece.None;
        start += from;
        var end = document[start..].IndexOf((byte)'>');
        return end < 0 ? Piece.None : new Piece(start, end + 1);
    }

    /// <summary>An element that begins at or after a place, up to the next end tag of its name.</summary>
    public static Piece Element(ReadOnlySpan<byte> document, int from)
    {
        var tag = Tag(document, from);
        if (tag.IsNone || tag.Length < 3 || document[tag.End - 2] == '/')
            return tag;
        var name = document.Slice(tag.Start + 1, tag.Length - 2);
        var end = name.IndexOfAny(NameEnds);
        name = end < 0 ? name : name[..end];
        var rest = document[tag.End..];
        for (var at = 0; name.Length > 0;)
        {
            var close = rest[at..].IndexOf("</"u8);
            if (close < 0)
                break;
            at += close + 2;
            if (rest[at..].StartsWith(name) && rest[at..].IndexOf((byte)'>') is var bracket and >= 0)
                return new Piece(tag.Start, tag.Length + at + bracket + 1);
        }

        return tag;
    }

    /// <summary>The value of the attribute that begins at or after a place, without its quotes.</summary>
    public static Piece AttributeValue(ReadOnlySpan<byte> document, int from)
    {
        var start = document[from..].IndexOf("=\""u8);
        if (start < 0)
            return Piece.None;
        start += from + 2;
        var end = document[start..].IndexOf((byte)'"');
        return end < 0 ? Piece.None : new Piece(start, end);
    }

    /// <summary>The number that begins at or after a place.</summary>
    public static Piece Number(ReadOnlySpan<byte> document, int from)
    {
        var start = document[from..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
            return Piece.None;
        start += from;
        var end = document[start..].IndexOfAnyExcept(NumberParts);
        return new Piece(start, end < 0 ? document.Length - start : end);
    }

    /// <summary>The text of the STREAM that begins at or after a place.</summary>
    public static Piece StreamText(ReadOnlySpan<byte> document, int from)
    {
        var stream = document[from..].IndexOf("<STREAM"u8);
        if (stream < 0)
            return Piece.None;
        var tag = Tag(document, from + stream);
        if (tag.IsNone)
            return Piece.None;
        var end = document[tag.End..].IndexOf((byte)'<');
        return end <= 0 ? Piece.None : new Piece(tag.End, end);
    }
}
