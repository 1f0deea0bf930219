using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Reads a piece of a snapshot file: once per text, not once per project option or edit elsewhere.</summary>
internal static class PieceParser
{
    // A table is read by the reader of snapshots, inside the smallest one there can be.
    private const string Before = "{\"formatVersion\":1,\"service\":{\"name\":\"-\"},\"schemas\":[{\"name\":\"-\",\"tables\":[";
    private const string After = "]}]}";

    public static ParsedPiece Parse(SnapshotPiece piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isFrame = piece.Schema == SnapshotPiece.Frame;
        try
        {
            var snapshot = TapSnapshotReader.Read(isFrame ? piece.Json : Before + piece.Json + After);
            if (isFrame)
                return new ParsedPiece(piece.Path, piece.Schema, snapshot, null, ValueList<int>.Empty);
            var table = snapshot.Schemas[0].Tables[0];
            return new ParsedPiece(piece.Path, piece.Schema, null, table, DatatypeCheck.FindDoubtful(table));
        }
        catch (TapSnapshotException)
        {
            // What is wrong, and where, is found out by reading the whole file.
            return new ParsedPiece(piece.Path, piece.Schema, null, null, ValueList<int>.Empty);
        }
    }
}
