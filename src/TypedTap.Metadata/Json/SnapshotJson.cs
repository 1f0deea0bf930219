using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedTap.Metadata.Json;

/// <summary>The serializer settings of the formats. Immutable: the options are locked once made.</summary>
internal static class SnapshotJson
{
    /// <summary>How deep a file may nest; the formats themselves need ten levels, members of newer writers may add some.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// The metadata with the settings of the format. Everything but ASCII is escaped here, so that the bytes that are hashed do
    /// not depend on which characters the library at hand counts as assigned; <see cref="JsonLayout"/> makes them readable again.
    /// </summary>
    public static JsonTypeInfo<TapSnapshot> Info { get; } = Make<TapSnapshot>(LeaveOutWhatSaysNothing);

    /// <summary>The same without what we decide and no service says: the content that is hashed.</summary>
    public static JsonTypeInfo<TapSnapshot> ContentInfo { get; } = Make<TapSnapshot>(LeaveOutWhatSaysNothing, LeaveOutOurDecisions);

    /// <summary>The metadata of overrides.</summary>
    public static JsonTypeInfo<TapOverrides> OverridesInfo { get; } = Make<TapOverrides>(LeaveOutWhatSaysNothing);

    private static JsonTypeInfo<T> Make<T>(params Action<JsonTypeInfo>[] modifiers)
    {
        IJsonTypeInfoResolver resolver = SnapshotJsonContext.Default;
        foreach (var modifier in modifiers)
            resolver = resolver.WithAddedModifier(modifier);
        var options = new JsonSerializerOptions(SnapshotJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.Default,
            MaxDepth = MaxDepth,
            TypeInfoResolver = resolver,
            Converters =
            {
                new ValueListConverter<string>(),
                new ValueListConverter<TapSchemaInfo>(),
                new ValueListConverter<TapTableInfo>(),
                new ValueListConverter<TapColumnInfo>(),
                new ValueListConverter<TapKeyInfo>(),
                new ValueListConverter<TapExtraInfo>(),
                new ValueListConverter<TapKeyColumnInfo>(),
                new ValueListConverter<TapSchemaOverride>(),
                new ValueListConverter<TapTableOverride>(),
                new ValueListConverter<TapColumnOverride>(),
                new ValueListConverter<TapKeyOverride>(),
                new JsonStringEnumConverter<StringLiteralRule>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new JsonStringEnumConverter<NamingStyle>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new JsonStringEnumConverter<TapKeyCardinality>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new UtcTimeConverter(),
            },
        };
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (!property.IsRequired)
                property.ShouldSerialize = static (_, value) => !SaysNothing(value);
        }
    }

    private static bool SaysNothing(object? value) =>
        value is null or "" or NamingStyle.PascalCase or IReadOnlyCollection<object> { Count: 0 }
        || (value is TapLimits limits && limits == new TapLimits());

    /// <summary>
    /// Names in C# and the layout in parts are ours: an unchanged service keeps its hash when names are recorded for the first time, and
    /// comparing hashes tells whether the service has changed, not whether we have (docs/decisions/0019).
    /// </summary>
    private static void LeaveOutOurDecisions(JsonTypeInfo info)
    {
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].Name is "csharp" or "naming" or "parts")
                info.Properties.RemoveAt(i);
        }
    }
}
