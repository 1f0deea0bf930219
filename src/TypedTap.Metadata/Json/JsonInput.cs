using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedTap.Metadata.Json;

/// <summary>Reads a document of one of the formats, or says where and why that is not possible.</summary>
internal static class JsonInput
{
    /// <exception cref="TapSnapshotException">The text is not JSON, of an unknown version, or no document of the format.</exception>
    public static T Read<T>(string json, JsonFormat format, JsonTypeInfo<T> info)
    {
        var text = json.Length > 0 && json[0] == '\uFEFF' ? json.Substring(1) : json;
        try
        {
            return ReadUnicode(SnapshotUtf8.Encoding.GetBytes(text).AsSpan(), format, info);
        }
        catch (EncoderFallbackException e)
        {
            var place = TextPosition.Of(Encoding.UTF8.GetBytes(text.Substring(0, e.Index)), int.MaxValue);
            throw SnapshotUtf8.NotUnicode(place, format, e);
        }
    }

    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or no document of the
    /// format.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonFormat format, JsonTypeInfo<T> info)
    {
        var json = SnapshotUtf8.WithoutMark(utf8);
        SnapshotUtf8.Check(json, format);
        return ReadUnicode(json, format, info);
    }

    /// <summary>Reads what is known to be UTF-8.</summary>
    private static T ReadUnicode<T>(ReadOnlySpan<byte> json, JsonFormat format, JsonTypeInfo<T> info)
    {
        try
        {
            SnapshotVersion.Check(json, format);
            JsonShape.Check(json, format);
            return JsonSerializer.Deserialize(json, info)!;
        }
        catch (JsonException e)
        {
            var place = TextPosition.Of(json, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            throw new TapSnapshotException(
                $"The {format.Subject} {format.Verb} not JSON: {Reason(e)} Correct the text{format.Renew}.",
                place.Line,
                place.Column,
                e.Path,
                e);
        }
    }

    // The framework ends its messages with the place, counted from 0; ours is counted from 1.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message.Substring(0, end);
    }
}
