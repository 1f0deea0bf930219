using System.Buffers;
using System.Text;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// A part of a snapshot file that is read by itself, so that an edit of one table reads one table again: either one table, or the file
/// with its tables taken out.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Schema">
/// The number of the schema in the file that the table belongs to; <see cref="Frame"/> for the file without tables.
/// </param>
/// <param name="Utf8">
/// The text of the part as the reader takes it, half as long as a string: pieces are kept to be compared with later ones.
/// </param>
internal sealed record SnapshotPiece(string Path, int Schema, byte[] Utf8)
{
    /// <summary>In place of a schema's number: what is left when the tables are taken out.</summary>
    public const int Frame = -1;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A piece of a file's text.</summary>
    /// <exception cref="EncoderFallbackException">The text has a half of a character.</exception>
    public static SnapshotPiece Of(string path, int schema, string json, int start, int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.GetMaxByteCount(length));
        try
        {
            return new SnapshotPiece(path, schema, bytes.AsSpan(0, Encoding.GetBytes(json, start, length, bytes, 0)).ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public bool Equals(SnapshotPiece? other) =>
        other is not null && Schema == other.Schema && string.Equals(Path, other.Path, StringComparison.Ordinal)
            && Utf8.AsSpan().SequenceEqual(other.Utf8);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path) * 31) + (Schema * 31) + Utf8.Length);
}
