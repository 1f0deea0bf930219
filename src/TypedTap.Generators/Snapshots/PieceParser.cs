using System.Buffers;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Reads a piece of a snapshot file: once per text, not once per project option or edit elsewhere.</summary>
internal static class PieceParser
{
    // A table is read by the reader of snapshots, inside the smallest one there can be.
    private static ReadOnlySpan<byte> Before =>
        "{\"formatVersion\":1,\"service\":{\"name\":\"-\"},\"schemas\":[{\"name\":\"-\",\"tables\":["u8;

    private static ReadOnlySpan<byte> After => "]}]}"u8;

    public static ParsedPiece Parse(SnapshotPiece piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (piece.Schema == SnapshotPiece.Frame)
                return new ParsedPiece(piece.Path, piece.Schema, TapSnapshotReader.Read(piece.Utf8), null, ValueList<int>.Empty);
            var table = ReadTable(piece.Utf8);
            return new ParsedPiece(piece.Path, piece.Schema, null, table, DatatypeCheck.FindDoubtful(table));
        }
        catch (TapSnapshotException)
        {
            // What is wrong, and where, is found out by reading the whole file.
            return new ParsedPiece(piece.Path, piece.Schema, null, null, ValueList<int>.Empty);
        }
    }

    private static TapTableInfo ReadTable(ReadOnlySpan<byte> utf8)
    {
        var length = Before.Length + utf8.Length + After.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Before.CopyTo(bytes);
            utf8.CopyTo(bytes.AsSpan(Before.Length));
            After.CopyTo(bytes.AsSpan(Before.Length + utf8.Length));
            return TapSnapshotReader.Read(bytes.AsSpan(0, length)).Schemas[0].Tables[0];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
