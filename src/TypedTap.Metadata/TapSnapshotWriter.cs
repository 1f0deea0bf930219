using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TypedTap.Metadata.Json;

namespace TypedTap.Metadata;

/// <summary>
/// Writes a snapshot in its one canonical form: equal snapshots give the same bytes on every machine, and a change of one
/// column changes one line.
/// </summary>
public static class TapSnapshotWriter
{
    /// <summary>
    /// The canonical JSON text, with LF line ends and one at the end. Schemas, tables, columns and keys keep their order, members
    /// that say nothing are left out. <see cref="TapSnapshot.Hash"/> is computed anew, whatever the argument holds; only that of a header,
    /// whose tables are in parts, stays, because it is the hash of the whole (<see cref="TapSnapshotParts.Split"/>).
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The snapshot could not be read again: a name is missing or given twice, or the version is not the current one.
    /// </exception>
    public static string Write(TapSnapshot snapshot)
    {
        var hash = snapshot is { Parts: not null, Schemas.Count: 0, Hash.Length: > 0 } ? snapshot.Hash : ComputeHash(snapshot);
        var json = JsonSerializer.SerializeToUtf8Bytes(snapshot with { Hash = hash }, SnapshotJson.Info);
        var text = JsonLayout.Indent(json);
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            SnapshotVersion.Check(utf8, JsonFormat.Snapshot);
            JsonShape.Check(utf8, JsonFormat.Snapshot);
        }
        catch (TapSnapshotException e)
        {
            throw new ArgumentException(e.Message, nameof(snapshot), e);
        }

        return text;
    }

    /// <summary>
    /// The hash of the content: <c>sha256:</c> and 64 lower-case hexadecimal digits. It tells whether the
    /// service is the same: the time of retrieval, the tool, the hash itself and the reference to the JSON Schema do not count, nor do
    /// recorded
    /// names in C#, the style of naming and the folder of parts, which no service says.
    /// </summary>
    public static string ComputeHash(TapSnapshot snapshot)
    {
        var content = snapshot with { JsonSchema = null, Retrieved = null, Tool = null, Hash = "" };
        var json = JsonSerializer.SerializeToUtf8Bytes(content, SnapshotJson.ContentInfo);
#if NET8_0_OR_GREATER
        var hash = SHA256.HashData(json);
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(json);
#endif
        var text = new StringBuilder("sha256:", capacity: 71);
        foreach (var value in hash)
            text.Append("0123456789abcdef"[value >> 4]).Append("0123456789abcdef"[value & 15]);
        return text.ToString();
    }
}
