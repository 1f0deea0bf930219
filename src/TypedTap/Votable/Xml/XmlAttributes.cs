namespace TypedTap.Votable.Xml;

/// <summary>The attributes of the current start tag. Values are decoded when asked for.</summary>
internal sealed class XmlAttributes
{
    /// <summary>So many are looked at, and one more.</summary>
    public const int MaxCount = 1000;

    private readonly List<Entry> _entries = [];
    private byte[] _tag = [];
    private bool _hasInvalidText;

    public int Count => _entries.Count;

    /// <summary>
    /// Takes the attributes of a tag, given from behind its name to before its <c>&gt;</c> or <c>/&gt;</c>; what is wrong with them, or
    /// null.
    /// </summary>
    public string? Parse(ReadOnlySpan<byte> tag)
    {
        _entries.Clear();
        if (tag.IsEmpty)
            return null;
        if (_tag.Length < tag.Length)
            _tag = new byte[Math.Max(tag.Length, 1024)];
        tag.CopyTo(_tag);
        for (var at = 0; ;)
        {
            var blanks = _tag.AsSpan(at, tag.Length - at).IndexOfAnyExcept(XmlChars.Blanks);
            if (blanks < 0)
                return null;
            if (blanks == 0)
                return "no blank stands before an attribute";
            at += blanks;
            if (ParseOne(tag.Length, ref at) is { } problem)
                return problem;
            if (_entries.Count > MaxCount)
                return null;
        }
    }

    public void Clear() => _entries.Clear();

    /// <summary>Whether a value asked for since the last call was not UTF-8.</summary>
    public bool TakeInvalidText()
    {
        var had = _hasInvalidText;
        _hasInvalidText = false;
        return had;
    }

    /// <summary>The name of an attribute, prefix and all.</summary>
    public string NameAt(int index) => _entries[index].Name;

    public string ValueAt(int index)
    {
        var entry = _entries[index];
        var bytes = _tag.AsSpan(entry.Start, entry.Length);
        _hasInvalidText |= !LenientText.IsUtf8(bytes);
        if (bytes.IndexOfAny("&\r\n\t"u8) < 0)
            return LenientText.Of(bytes);

        // XML 1.0, section 3.3.3: blanks are spaces, unless written as references.
        var copy = bytes.ToArray();
        foreach (ref var value in copy.AsSpan())
        {
            if (XmlChars.IsBlank(value))
                value = (byte)' ';
        }

        return LenientText.Of(copy.AsSpan(0, XmlEntities.DecodeInPlace(copy)));
    }

    /// <summary>The place of an attribute without prefix, in any case unless there is one of just that; -1 when absent.</summary>
    public int IndexOf(string name)
    {
        var exact = _entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.Ordinal));
        return exact >= 0 ? exact : _entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private string? ParseOne(int length, ref int at)
    {
        var rest = _tag.AsSpan(at, length - at);
        var nameLength = XmlChars.NameLength(rest);
        if (nameLength == 0)
            return $"'{(char)rest[0]}' stands where an attribute belongs";
        var name = XmlNames.Of(rest[..nameLength]);
        var value = nameLength;
        SkipBlanks(rest, ref value);
        if (value == rest.Length || rest[value] != (byte)'=')
            return $"the attribute {XmlNames.Shown(name)} has no value";
        value++;
        SkipBlanks(rest, ref value);
        if (value == rest.Length || rest[value] is not ((byte)'"' or (byte)'\''))
            return $"the value of {XmlNames.Shown(name)} is not quoted";
        var text = rest[(value + 1)..];
        var end = text.IndexOf(rest[value]);
        if (end < 0)
            return $"the value of {XmlNames.Shown(name)} does not end";
        text = text[..end];
        if (text.Contains((byte)'<') || !XmlEntities.AreValid(text))
            return $"the value of {XmlNames.Shown(name)} has a '<' or '&' that is not escaped";
        if (_entries.Exists(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)))
            return $"the attribute {XmlNames.Shown(name)} stands twice";
        _entries.Add(new Entry(name, at + value + 1, end));
        at += value + 1 + end + 1;
        return null;
    }

    private static void SkipBlanks(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && XmlChars.IsBlank(bytes[at]))
            at++;
    }

    private readonly record struct Entry(string Name, int Start, int Length);
}
