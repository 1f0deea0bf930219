using System.Text;
using System.Text.Json;
using TypedTap.Metadata.Json;

namespace TypedTap.Metadata;

/// <summary>
/// Reads snapshot files. The order of members is free and members of newer writers are passed over; what is known must have its
/// shape, and names must be unique. Keeps no state and touches nothing but its argument, so that it can run inside the compiler.
/// </summary>
public static class TapSnapshotReader
{
    /// <summary>Reads a snapshot from JSON text.</summary>
    /// <exception cref="TapSnapshotException">The text is not JSON, of an unknown version, or not a snapshot.</exception>
    public static TapSnapshot Read(string json)
    {
        var text = json.Length > 0 && json[0] == '\uFEFF' ? json.Substring(1) : json;
        try
        {
            return Read(SnapshotUtf8.Encoding.GetBytes(text).AsSpan());
        }
        catch (EncoderFallbackException e)
        {
            var place = TextPosition.Of(Encoding.UTF8.GetBytes(text.Substring(0, e.Index)), int.MaxValue);
            throw SnapshotUtf8.NotUnicode(place, e);
        }
    }

    /// <summary>Reads a snapshot from UTF-8 JSON, with or without a byte order mark.</summary>
    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or not a snapshot.</exception>
    public static TapSnapshot Read(ReadOnlySpan<byte> utf8)
    {
        var json = SnapshotUtf8.WithoutMark(utf8);
        SnapshotUtf8.Check(json);
        try
        {
            SnapshotVersion.Check(json);
            JsonShape.Check(json);
            return JsonSerializer.Deserialize(json, SnapshotJson.Info)!;
        }
        catch (JsonException e)
        {
            var place = TextPosition.Of(json, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            throw new TapSnapshotException(
                $"The snapshot is not JSON: {Reason(e)} Correct the text or read the service anew.", place.Line, place.Column, e.Path, e);
        }
    }

    /// <summary>Reads a snapshot from a stream of UTF-8 JSON to its end; the stream stays open.</summary>
    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or not a snapshot.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static TapSnapshot Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // The framework ends its messages with the place, counted from 0; ours is counted from 1.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message.Substring(0, end);
    }
}
