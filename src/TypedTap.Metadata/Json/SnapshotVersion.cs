using System.Text.Json;

namespace TypedTap.Metadata.Json;

/// <summary>Looks at the format version before anything else, because another version may have another shape.</summary>
internal static class SnapshotVersion
{
    /// <exception cref="TapSnapshotException">The file has a version that this library does not know.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, JsonFormat format)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = SnapshotJson.MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("formatVersion");
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.Number && !IsKnown(ref reader, format))
                throw Unknown(utf8, ref reader, format);
            if (found)
                return; // a second one is a mistake of shape
            reader.Skip();
        }
    }

    private static bool IsKnown(ref Utf8JsonReader reader, JsonFormat format) =>
        reader.TryGetInt32(out var version) && version == format.Version;

    private static TapSnapshotException Unknown(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, JsonFormat format)
    {
        var place = TextPosition.Of(utf8, (int)reader.TokenStartIndex);
        var version = JsonScalar.Describe(ref reader);
        return new(
            $"The {format.Possessive} format version is {version}, and this version of TypedTap reads version {format.Version}; "
            + format.VersionCure,
            place.Line,
            place.Column,
            "$.formatVersion");
    }
}
