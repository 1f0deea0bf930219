using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedTap.Metadata.Json;

/// <summary>The serializer settings of the snapshot format. Immutable: the options are locked once made.</summary>
internal static class SnapshotJson
{
    /// <summary>How deep a file may nest; the format itself needs eight levels, members of newer writers may add some.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// The metadata with the settings of the format. Everything but ASCII is escaped here, so that the bytes that are hashed do
    /// not depend on which characters the library at hand counts as assigned; <see cref="JsonLayout"/> makes them readable again.
    /// </summary>
    public static JsonTypeInfo<TapSnapshot> Info { get; } = Make();

    private static JsonTypeInfo<TapSnapshot> Make()
    {
        var options = new JsonSerializerOptions(SnapshotJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.Default,
            MaxDepth = MaxDepth,
            TypeInfoResolver = SnapshotJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
            Converters =
            {
                new ValueListConverter<string>(),
                new ValueListConverter<TapSchemaInfo>(),
                new ValueListConverter<TapTableInfo>(),
                new ValueListConverter<TapColumnInfo>(),
                new ValueListConverter<TapKeyInfo>(),
                new ValueListConverter<TapExtraInfo>(),
                new ValueListConverter<TapKeyColumnInfo>(),
                new JsonStringEnumConverter<StringLiteralRule>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new UtcTimeConverter(),
            },
        };
        return (JsonTypeInfo<TapSnapshot>)options.GetTypeInfo(typeof(TapSnapshot));
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (!property.IsRequired)
                property.ShouldSerialize = static (_, value) => value is not (null or "" or IReadOnlyCollection<object> { Count: 0 });
        }
    }
}
