using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A piece that was read; a table or a frame, or neither if it could not be.</summary>
/// <param name="Path">The file.</param>
/// <param name="Schema">As in <see cref="SnapshotPiece"/>.</param>
/// <param name="Frame">The snapshot without its tables.</param>
/// <param name="Table">The table.</param>
/// <param name="Doubtful">The numbers of the table's columns whose published datatype no vocabulary has.</param>
internal sealed record ParsedPiece(string Path, int Schema, TapSnapshot? Frame, TapTableInfo? Table, ValueList<int> Doubtful);
