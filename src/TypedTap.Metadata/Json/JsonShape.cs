using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TypedTap.Adql;

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
        shape.CheckObject(format.Root, null);
        shape._reader.Read();
    }

    private void CheckValue(Type type, JsonNames? names)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            CheckList(type.GenericTypeArguments[0]);
        else if (JsonScalar.Expectation(type) is not { } expectation)
            CheckObject(_format.Root.Options.GetTypeInfo(type), names);
        else if (!JsonScalar.Fits(ref _reader, type))
            throw Error($"must be {expectation}, but is {JsonScalar.Describe(ref _reader)}");
    }

    private void CheckList(Type element)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw Error($"must be a list in square brackets, but is {JsonScalar.Describe(ref _reader)}");
        var names = element == typeof(TapTableInfo) ? _tables : JsonNames.For(element);
        for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.Enter(i);
            CheckValue(element, names);
            _path.Leave();
        }
    }

    private void CheckObject(JsonTypeInfo info, JsonNames? names)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Error($"must be an object in braces, but is {JsonScalar.Describe(ref _reader)}");
        var start = (int)_reader.TokenStartIndex;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var member = JsonScalar.Text(ref _reader) ?? throw Error("has a member whose name is not valid Unicode");
            _path.Enter(member);
            if (!seen.Add(member))
                throw Error("stands twice in the same object; remove one of the two");
            _reader.Read();
            CheckMember(info, member, names);
            _path.Leave();
        }

        foreach (var property in info.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
                throw Error(start, $"lacks the member \"{property.Name}\"; add it{_format.Renew}");
        }
    }

    private void CheckMember(JsonTypeInfo owner, string member, JsonNames? names)
    {
        var property = owner.Properties.FirstOrDefault(p => p.Name == member && JsonMembers.IsWritten(p));
        if (property is null)
        {
            if (!_format.TakesUnknownMembers)
                throw Error($"is no member of this object; {NearestName.Advice(member, JsonMembers.Of(owner).Select(p => p.Name), "its members")}");
            _reader.Skip();
            return;
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (_reader.TokenType == JsonTokenType.Null && !property.IsRequired && (type != property.PropertyType || !type.IsValueType))
            return;
        CheckValue(type, null);
        if (names is not null && property.Name == names.Member)
            CheckName(names);
        if (JsonRules.FindFault(owner.Type, member, ref _reader) is { } fault)
            throw Error(fault);
    }

    private readonly void CheckName(JsonNames names)
    {
        var name = _reader.GetString()!;
        if (name.Length == 0)
            throw Error($"is empty; a {names.Kind} needs its published name");
        if (names.Add(name, _path.ToString(), (int)_reader.TokenStartIndex) is { } first)
        {
            var place = TextPosition.Of(_utf8, first.Offset);
            throw Error(
                $"gives the {names.Kind} name '{name}' for the second time; the first is {first.Path} "
                + $"in line {place.Line}, column {place.Column}; remove one of the two");
        }

        _path.NameParent($"{names.Kind} '{name}'");
    }

    private readonly TapSnapshotException Error(string problem) => Error((int)_reader.TokenStartIndex, problem);

    private readonly TapSnapshotException Error(int offset, string problem)
    {
        var place = TextPosition.Of(_utf8, offset);
        return new($"The {_format.Subject} {_format.Verb} not valid: {_path.Describe()} {problem}", place.Line, place.Column, _path.ToString());
    }
}
