using System.Text.Json;

namespace TypedTap.Metadata.Json;

/// <summary>
/// Checks that a document has the shape of the model before it is deserialized, because only here the place and the reason
/// of a mistake are known. Follows the same generated metadata as the serializer, so the two can't disagree.
/// </summary>
internal ref struct JsonShape
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly JsonFormat _format;
    private readonly JsonPath _path;
    private readonly JsonNames _tables;
    private Utf8JsonReader _reader;

    private JsonShape(ReadOnlySpan<byte> utf8, JsonFormat format)
    {
        _utf8 = utf8;
        _format = format;
        _path = new();
        _tables = new("table");
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = SnapshotJson.MaxDepth });
    }

    /// <exception cref="TapSnapshotException">The document has another shape.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, JsonFormat format)
    {
        var shape = new JsonShape(utf8, format);
        shape._reader.Read();
        shape.CheckObject(format.Shape, null);
        shape._reader.Read();
    }

    private void CheckValue(JsonValueShape shape, JsonNames? names)
    {
        if (shape.Element is { } element)
            CheckList(element);
        else if (shape.Members is not null)
            CheckObject(shape, names);
        else if (!JsonScalar.Fits(ref _reader, shape.Type))
            throw Error($"must be {JsonScalar.Expectation(shape.Type)}, but is {JsonScalar.Describe(ref _reader)}");
    }

    private void CheckList(JsonValueShape element)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw Error($"must be a list in square brackets, but is {JsonScalar.Describe(ref _reader)}");
        var names = element.Type == typeof(TapTableInfo) ? _tables : JsonNames.For(element.Type);
        for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.Enter(i);
            CheckValue(element, names);
            _path.Leave();
        }
    }

    private void CheckObject(JsonValueShape shape, JsonNames? names)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Error($"must be an object in braces, but is {JsonScalar.Describe(ref _reader)}");
        var start = (int)_reader.TokenStartIndex;
        var members = shape.Members!;
        var seen = 0UL; // a bit for each member: no object of the formats has as many as 64
        var next = 0;
        HashSet<string>? unknown = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var index = FindMember(members, next, out var name);
            _path.Enter(name);
            if (index < 0 ? !(unknown ??= new(StringComparer.Ordinal)).Add(name) : (seen & (1UL << index)) != 0)
                throw Error("stands twice in the same object; remove one of the two");
            _reader.Read();
            if (index < 0)
            {
                SkipUnknown(name, members);
            }
            else
            {
                seen |= 1UL << index;
                next = index + 1;
                CheckMember(members[index], names);
            }

            _path.Leave();
        }

        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].IsRequired && (seen & (1UL << i)) == 0)
                throw Error(start, $"lacks the member \"{members[i].Name}\"; add it{_format.Renew}");
        }
    }

    /// <summary>
    /// The number of the member at hand, looked for from where it stands in files that we write; -1 if the model has none of that name.
    /// </summary>
    private readonly int FindMember(JsonMemberShape[] members, int next, out string name)
    {
        if (_reader.ValueIsEscaped)
        {
            name = JsonScalar.Text(in _reader) ?? throw Error("has a member whose name is not valid Unicode");
            var written = name;
            return Array.FindIndex(members, member => member.Name == written);
        }

        for (var i = 0; i < members.Length; i++)
        {
            var index = next + i < members.Length ? next + i : next + i - members.Length;
            if (!_reader.ValueSpan.SequenceEqual(members[index].Utf8Name))
                continue;
            name = members[index].Name;
            return index;
        }

        name = _reader.GetString()!;
        return -1;
    }

    private void SkipUnknown(string name, JsonMemberShape[] members)
    {
        if (!_format.TakesUnknownMembers)
        {
            var known = members.Select(static member => member.Name);
            throw Error($"is no member of this object; {NearestName.Advice(name, known, "its members")}");
        }

        _reader.Skip();
    }

    private void CheckMember(JsonMemberShape member, JsonNames? names)
    {
        if (_reader.TokenType == JsonTokenType.Null && member.TakesNull)
            return;
        CheckValue(member.Value, null);
        if (names is not null && member.Name == names.Member)
            CheckName(names);
        if (member.Rule?.Invoke(_reader.GetString()!) is { } fault)
            throw Error(fault);
    }

    private readonly void CheckName(JsonNames names)
    {
        var name = _reader.GetString()!;
        if (name.Length == 0)
            throw Error($"is empty; a {names.Kind} needs its published name");
        if (names.Add(name, (int)_reader.TokenStartIndex) is { } first)
        {
            var place = TextPosition.Of(_utf8, first);
            throw Error(
                $"gives the {names.Kind} name '{name}' for the second time; the first is {JsonPath.At(_utf8, first)} "
                + $"in line {place.Line}, column {place.Column}; remove one of the two");
        }

        _path.NameParent(names.Kind, name);
    }

    private readonly TapSnapshotException Error(string problem) => Error((int)_reader.TokenStartIndex, problem);

    private readonly TapSnapshotException Error(int offset, string problem)
    {
        var place = TextPosition.Of(_utf8, offset);
        return new(
            $"The {_format.Subject} {_format.Verb} not valid: {_path.Describe()} {problem}", place.Line, place.Column, _path.ToString());
    }
}
