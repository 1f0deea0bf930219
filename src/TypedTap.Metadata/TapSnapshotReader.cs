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
    public static TapSnapshot Read(string json) => JsonInput.Read(json, JsonFormat.Snapshot, SnapshotJson.Info);

    /// <summary>Reads a snapshot from UTF-8 JSON, with or without a byte order mark.</summary>
    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or not a snapshot.</exception>
    public static TapSnapshot Read(ReadOnlySpan<byte> utf8) => JsonInput.Read(utf8, JsonFormat.Snapshot, SnapshotJson.Info);

    /// <summary>Reads a snapshot from a stream of UTF-8 JSON to its end; the stream stays open.</summary>
    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or not a snapshot.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static TapSnapshot Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
