using System.Text;

namespace TypedTap.Votable.Xml;

/// <content>Tags, and what begins with <c>&lt;!</c>.</content>
internal sealed partial class XmlPull
{
    private XmlStep ReadStartTag(ReadOnlySpan<byte> span)
    {
        var end = TagEnd(span);
        if (end < 0)
            return XmlStep.NeedMore;
        if (IsAfterRoot)
            throw Error(VoTableErrorKind.Malformed, "Another element stands behind the end of the document.");
        var isEmpty = span[end - 1] == (byte)'/';
        var tag = span[1..(isEmpty ? end - 1 : end)];
        var length = XmlChars.NameLength(tag);
        if (length == 0)
            throw NotWellFormed("a '<' stands where no tag begins");
        if (length > MaxNameBytes)
            throw Error(VoTableErrorKind.LimitExceeded, $"The name of an element is longer than {MaxNameBytes} bytes.");
        var name = XmlNames.Of(tag[..length]);
        if (Attributes.Parse(tag[length..]) is { } problem)
            throw NotWellFormed($"in the tag <{XmlNames.Shown(name)}>, {problem}");
        if (Attributes.Count > XmlAttributes.MaxCount)
            throw Error(VoTableErrorKind.LimitExceeded, $"<{XmlNames.Shown(name)}> has more than {XmlAttributes.MaxCount} attributes.");
        Depth = _open.Count;
        SetName(name);
        Node = XmlNode.Start;
        IsEmptyElement = isEmpty;
        if (Depth > options.MaxDepth)
            throw TooMuch($"Elements are nested deeper than {options.MaxDepth}", nameof(options.MaxDepth));
        if (!_rootSeen)
            CheckRoot(name);
        Use(end + 1);
        if (!isEmpty)
            _open.Push(name);
        return XmlStep.Token;
    }

    private XmlStep ReadEndTag(ReadOnlySpan<byte> span)
    {
        var end = span.IndexOf((byte)'>');
        if (end < 0)
        {
            BoundTag(span.Length);
            return XmlStep.NeedMore;
        }

        if (!_rootSeen)
            throw NotAVoTable("it is not XML: an end tag comes first");
        if (!_open.TryPop(out var name))
            throw Error(VoTableErrorKind.Malformed, "An end tag stands behind the end of the document.");
        var tag = span[2..end].TrimEnd(XmlChars.Blanks);
        if (!IsName(tag, name))
        {
            throw NotWellFormed(
                $"</{XmlNames.Shown(name)}> is expected, but </{XmlNames.Shown(Encoding.UTF8.GetString(tag[..Math.Min(tag.Length, 200)]))}> stands here");
        }

        Depth = _open.Count;
        SetName(name);
        Attributes.Clear();
        Node = XmlNode.End;
        Use(end + 1);
        return XmlStep.Token;
    }

    /// <summary>A comment, a CDATA section, or the document type.</summary>
    private XmlStep ReadDeclaration(ReadOnlySpan<byte> span)
    {
        if (span.StartsWith("<!--"u8))
            return SkipTo(span, "-->"u8, "comment", skip: 4);
        if (span.StartsWith("<![CDATA["u8) && _open.Count > 0)
            return ReadSection(span);
        if (span.StartsWith("<!DOCTYPE"u8) && !_rootSeen)
            return SkipDoctype(span);
        if (!Window.AtEnd && ("<!--"u8.StartsWith(span) || "<![CDATA["u8.StartsWith(span) || "<!DOCTYPE"u8.StartsWith(span)))
            return XmlStep.NeedMore;
        throw span.Length < "<![CDATA["u8.Length && Window.AtEnd ? EndsTooEarly() : NotWellFormed("a '<!' stands where no declaration may");
    }

    private XmlStep ReadSection(ReadOnlySpan<byte> span)
    {
        const int Start = 9;
        var end = span[Start..].IndexOf("]]>"u8);
        if (end < 0)
        {
            BoundTag(span.Length);
            return XmlStep.NeedMore;
        }

        var isBlank = span.Slice(Start, end).IndexOfAnyExcept(XmlChars.Blanks) < 0;
        Use(Start + end + 3);
        Node = XmlNode.Text;
        return isBlank ? XmlStep.Skipped : XmlStep.Token;
    }

    /// <summary>Passes over a document type with its internal subset. Nothing of it is used, and nothing is fetched.</summary>
    private XmlStep SkipDoctype(ReadOnlySpan<byte> span)
    {
        var depth = 0;
        for (var at = 0; at < span.Length; at++)
        {
            switch (span[at])
            {
                case (byte)'"' or (byte)'\'':
                    var close = span[(at + 1)..].IndexOf(span[at]);
                    at = close < 0 ? span.Length : at + 1 + close;
                    break;
                case (byte)'<' when span[at..].StartsWith("<!--"u8):
                    var end = span[at..].IndexOf("-->"u8);
                    at = end < 0 ? span.Length : at + end + 2;
                    break;
                case (byte)'<':
                    depth++;
                    break;
                case (byte)'>' when --depth == 0:
                    Use(at + 1);
                    return XmlStep.Skipped;
            }
        }

        BoundTag(span.Length);
        return XmlStep.NeedMore;
    }

    private XmlStep SkipTo(ReadOnlySpan<byte> span, ReadOnlySpan<byte> end, string what, int skip = 2)
    {
        var from = Math.Max(_looked, skip);
        var at = from > span.Length ? -1 : span[from..].IndexOf(end);
        if (at >= 0 && from + at <= options.MaxTagBytes)
        {
            Use(from + at + end.Length);
            return XmlStep.Skipped;
        }

        _looked = Math.Max(skip, span.Length - end.Length + 1);
        if (span.Length > options.MaxTagBytes)
            throw TooMuch($"A {what} is longer than {options.MaxTagBytes} bytes", nameof(options.MaxTagBytes));
        return XmlStep.NeedMore;
    }

    /// <summary>Where the current tag ends, which no <c>&gt;</c> between quotes does; -1 when not at hand.</summary>
    private int TagEnd(ReadOnlySpan<byte> span)
    {
        // Begins anew after each reading of more, of which there is enough each time.
        for (var at = 1; at < span.Length; at++)
        {
            var next = span[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0)
                break;
            at += next;
            if (span[at] == (byte)'>')
            {
                BoundTag(at);
                return at;
            }

            var close = span[(at + 1)..].IndexOf(span[at]);
            if (close < 0)
                break;
            at += 1 + close;
        }

        BoundTag(span.Length);
        return -1;
    }

    private void BoundTag(int length)
    {
        if (length > options.MaxTagBytes)
            throw TooMuch($"A tag is longer than {options.MaxTagBytes} bytes", nameof(options.MaxTagBytes));
    }

    private void SetName(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        Prefix = colon < 0 ? "" : name[..colon];
        LocalName = colon < 0 ? name : XmlNames.Of(Encoding.UTF8.GetBytes(name[(colon + 1)..]));
    }

    private void CheckRoot(string name)
    {
        _rootSeen = true;
        if (!LocalName.Equals("VOTABLE", StringComparison.Ordinal))
            throw NotAVoTable($"its root element is <{XmlNames.Shown(name)}>");
    }

    private static bool IsName(ReadOnlySpan<byte> bytes, string name)
    {
        if (Encoding.UTF8.GetMaxByteCount(name.Length) > 256)
            return Encoding.UTF8.GetString(bytes).Equals(name, StringComparison.Ordinal);
        Span<byte> expected = stackalloc byte[256];
        return bytes.SequenceEqual(expected[..Encoding.UTF8.GetBytes(name, expected)]);
    }
}
