using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using TypedTap.Adql;
using TypedTap.Metadata.Json;

namespace TypedTap.Metadata.Tests;

/// <summary>The JSON Schema that editors use and the metadata that the reader uses describe the same format.</summary>
public class JsonSchemaTests
{
    private static readonly JsonElement Schema = Load("tap-snapshot");
    private static readonly JsonElement OverridesSchema = Load("tap-overrides");

    /// <summary>The pattern of a member of the snapshot, or of a definition.</summary>
    internal static string Pattern(string name) =>
        (Schema.GetProperty("properties").TryGetProperty(name, out var member) ? member : Schema.GetProperty("$defs").GetProperty(name))
            .GetProperty("pattern").GetString()!;

    [Fact]
    public void Schema_and_model_have_the_same_members()
    {
        AssertSame(SnapshotJson.Info, Schema, 10);
        AssertSame(SnapshotJson.OverridesInfo, OverridesSchema, 6);
        Assert.Equal(
            Pattern("identifier"), OverridesSchema.GetProperty("$defs").GetProperty("identifier").GetProperty("pattern").GetString());
    }

    [Fact]
    public void Every_member_is_described()
    {
        foreach (var schema in (JsonElement[])[Schema, OverridesSchema])
        {
            foreach (var definition in schema.GetProperty("$defs").EnumerateObject().Select(d => d.Value).Append(schema))
            {
                if (!definition.TryGetProperty("properties", out var properties))
                    continue;
                Assert.NotEqual("", definition.GetProperty("description").GetString());
                Assert.All(properties.EnumerateObject(), p => Assert.NotEqual("", Resolve(schema, p.Value, "description").GetString()));
            }
        }
    }

    [Theory]
    [InlineData("https://example.org/tap", true)]
    [InlineData("http://example.org", true)]
    [InlineData("HTTP://example.org:8080/a/b/", true)]
    [InlineData("http://[::1]/tap", true)]
    [InlineData("", false)]
    [InlineData("not a url", false)]
    [InlineData("/relative", false)]
    [InlineData("example.org/tap", false)]
    [InlineData("http://", false)]
    [InlineData("https:///tap", false)]
    [InlineData("http:/example.org", false)]
    [InlineData("ftp://example.org/tap", false)]
    [InlineData("file:///tap", false)]
    [InlineData("https://user@example.org/tap", false)]
    [InlineData("https://user:secret@example.org/tap", false)]
    [InlineData("https://example.org/tap?x=1", false)]
    [InlineData("https://example.org?x", false)]
    [InlineData("https://example.org/tap?", false)]
    [InlineData("https://example.org/tap#top", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData(" https://example.org/tap", false)]
    [InlineData("https://example.org/t\nap", false)]
    [InlineData("https://example.org\\tap", false)]
    public void Schema_and_reader_agree_on_the_address_of_a_service(string url, bool good)
    {
        var pattern = Schema.GetProperty("$defs")
            .GetProperty("service")
            .GetProperty("properties")
            .GetProperty("url")
            .GetProperty("pattern")
            .GetString()!;
        Assert.Equal(good, Regex.IsMatch(url, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5)));

        var text = $$$"""
            {"formatVersion": 1,
             "service": {"name": "x", "url": {{{JsonSerializer.Serialize(url)}}}}, "schemas": []}
            """;
        if (good)
        {
            Assert.Equal(url, TapSnapshotReader.Read(text).Service.Url);
            return;
        }

        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(text));
        Assert.Equal((2, 34, "$.service.url"), (e.Line, e.Column, e.Path));
        Assert.StartsWith(
            "The snapshot is not valid: $.service.url must be the base URL of a TAP service", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org:99999/tap")]
    [InlineData("https://:80/tap")]
    [InlineData("https://[x]/tap")]
    public void The_reader_parses_the_address_too(string url)
    {
        var small = Snapshots.Small with { Service = new() { Name = "x", Url = url } };
        Assert.Contains(
            "$.service.url", Assert.Throws<ArgumentException>(() => TapSnapshotWriter.Write(small)).Message, StringComparison.Ordinal);
    }

    private static JsonElement Load(string name) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", name + ".schema.json"))).RootElement;

    private static void AssertSame(JsonTypeInfo root, JsonElement schema, int types)
    {
        var seen = new HashSet<Type>();
        AssertSame(root, root, schema, schema, "$", seen);
        Assert.Equal(types, seen.Count);
        Assert.Equal(types, schema.GetProperty("$defs").EnumerateObject().Count(d => d.Value.TryGetProperty("properties", out _)) + 1);
    }

    private static void AssertSame(
        JsonTypeInfo root, JsonTypeInfo info, JsonElement document, JsonElement schema, string path, HashSet<Type> seen)
    {
        if (!seen.Add(info.Type))
            return;
        var properties = schema.GetProperty("properties");
        Assert.Equal(
            JsonMembers.Of(info).Select(p => $"{path}.{p.Name}"),
            properties.EnumerateObject().Select(p => $"{path}.{p.Name}"));
        Assert.Equal(
            JsonMembers.Of(info).Where(p => p.IsRequired).Select(p => p.Name),
            schema.TryGetProperty("required", out var required) ? Strings(required) : []);
        foreach (var property in JsonMembers.Of(info))
            AssertSame(root, property.PropertyType, document, properties.GetProperty(property.Name), $"{path}.{property.Name}", seen);
    }

    private static void AssertSame(JsonTypeInfo root, Type type, JsonElement document, JsonElement schema, string path, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Follow(document, reference);
        if (type == typeof(bool))
            Assert.Equal("boolean", schema.GetProperty("type").GetString());
        else if (type == typeof(int))
            Assert.Equal(TapSnapshot.CurrentFormatVersion, schema.GetProperty("const").GetInt32());
        else if (type == typeof(long))
            Assert.Equal(("integer", 0), (schema.GetProperty("type").GetString(), schema.GetProperty("minimum").GetInt32()));
        else if (type.IsEnum)
            Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), Strings(schema.GetProperty("enum")));
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            AssertSame(root, type.GenericTypeArguments[0], document, schema.GetProperty("items"), path + "[]", seen);
        else if (type == typeof(string) || type == typeof(DateTimeOffset))
            Assert.Equal("string", schema.GetProperty("type").GetString());
        else
            AssertSame(root, root.Options.GetTypeInfo(type), document, schema, path, seen);
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(v => v.GetString()!);

    private static JsonElement Resolve(JsonElement document, JsonElement schema, string member) =>
        schema.TryGetProperty(member, out var value) ? value : Follow(document, schema.GetProperty("$ref")).GetProperty(member);

    private static JsonElement Follow(JsonElement document, JsonElement reference) =>
        document.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
}
