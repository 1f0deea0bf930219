using TypedTap.Metadata.Json;

namespace TypedTap.Metadata;

/// <summary>
/// Reads overrides. People write them, so a member that nobody knows is refused, and each thing is named once. Whether what they name
/// exists
/// is told by <see cref="TapOverridesApplication"/>. Keeps no state and touches nothing but its argument.
/// </summary>
public static class TapOverridesReader
{
    /// <summary>Reads overrides from JSON text.</summary>
    /// <exception cref="TapSnapshotException">The text is not JSON, of an unknown version, or no overrides.</exception>
    public static TapOverrides Read(string json) => JsonInput.Read(json, JsonFormat.Overrides, SnapshotJson.OverridesInfo);

    /// <summary>Reads overrides from UTF-8 JSON, with or without a byte order mark.</summary>
    /// <exception cref="TapSnapshotException">The text is not UTF-8, not JSON, of an unknown version, or no overrides.</exception>
    public static TapOverrides Read(ReadOnlySpan<byte> utf8) => JsonInput.Read(utf8, JsonFormat.Overrides, SnapshotJson.OverridesInfo);
}
