using System.Buffers;
using System.Text;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Reads a piece of a snapshot file: once per text, not once per project option or edit elsewhere.</summary>
internal static class PieceParser
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // A table is read by the reader of snapshots, inside the smallest one there can be.
    private static ReadOnlySpan<byte> Before => "{\"formatVersion\":1,\"service\":{\"name\":\"-\"},\"schemas\":[{\"name\":\"-\",\"tables\":["u8;

    private static ReadOnlySpan<byte> After => "]}]}"u8;

    public static ParsedPiece Parse(SnapshotPiece piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (piece.Schema == SnapshotPiece.Frame)
                return new ParsedPiece(piece.Path, piece.Schema, TapSnapshotReader.Read(piece.Json), null, ValueList<int>.Empty);
            var table = ReadTable(piece.Json);
            return new ParsedPiece(piece.Path, piece.Schema, null, table, DatatypeCheck.FindDoubtful(table));
        }
        catch (Exception e) when (e is TapSnapshotException or EncoderFallbackException)
        {
            // What is wrong, and where, is found out by reading the whole file.
            return new ParsedPiece(piece.Path, piece.Schema, null, null, ValueList<int>.Empty);
        }
    }

    private static TapTableInfo ReadTable(string json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Before.Length + Utf8.GetMaxByteCount(json.Length) + After.Length);
        try
        {
            Before.CopyTo(bytes);
            var end = Before.Length + Utf8.GetBytes(json, 0, json.Length, bytes, Before.Length);
            After.CopyTo(bytes.AsSpan(end));
            return TapSnapshotReader.Read(bytes.AsSpan(0, end + After.Length)).Schemas[0].Tables[0];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
