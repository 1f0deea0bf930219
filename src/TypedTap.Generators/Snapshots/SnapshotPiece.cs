namespace TypedTap.Generators.Snapshots;

/// <summary>
/// A part of a snapshot file that is read by itself, so that an edit of one table reads one table again: either one table, or the file
/// with its tables taken out.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Schema">The number of the schema in the file that the table belongs to; <see cref="Frame"/> for the file without tables.</param>
/// <param name="Json">The text of the part.</param>
internal sealed record SnapshotPiece(string Path, int Schema, string Json)
{
    /// <summary>In place of a schema's number: what is left when the tables are taken out.</summary>
    public const int Frame = -1;
}
