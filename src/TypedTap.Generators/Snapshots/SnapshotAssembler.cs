using System.Collections.Immutable;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Puts the pieces of each file together again. The tables themselves are taken over as they are, so that equal ones stay the same object.
/// </summary>
internal static class SnapshotAssembler
{
    /// <summary>
    /// The files, in the order of their first pieces; one with a piece that could not be read has neither snapshot nor problem.
    /// </summary>
    public static IEnumerable<SnapshotFile> Assemble(ImmutableArray<ParsedPiece> pieces)
    {
        // The pieces of a file stand together, its frame first.
        for (var start = 0; start < pieces.Length;)
        {
            var end = start + 1;
            while (end < pieces.Length && pieces[end].Schema != SnapshotPiece.Frame)
                end++;
            yield return Assemble(pieces, start, end);
            start = end;
        }
    }

    private static SnapshotFile Assemble(ImmutableArray<ParsedPiece> pieces, int start, int end)
    {
        var path = pieces[start].Path;
        var broken = new SnapshotFile(path, null, ValueList<TableOrigin>.Empty, null);
        if (pieces[start].Frame is not { } frame)
            return broken;
        if (end == start + 1)
            return SnapshotFile.Of(path, frame);

        var names = new HashSet<string>(StringComparer.Ordinal);
        var origins = new List<TableOrigin>(end - start - 1);
        var schemas = new List<TapSchemaInfo>(frame.Schemas.Count);
        var next = start + 1;
        for (var i = 0; i < frame.Schemas.Count; i++)
        {
            // A frame that kept tables has a file that is not as the slicer thought it was.
            if (frame.Schemas[i].Tables.Count > 0)
                return broken;
            var tables = new List<TapTableInfo>();
            for (; next < end && pieces[next].Schema == i; next++)
            {
                if (pieces[next].Table is not { } table || !names.Add(table.Name))
                    return broken;
                origins.Add(new TableOrigin(path, i, tables.Count, origins.Count, pieces[next].Doubtful));
                tables.Add(table);
            }

            schemas.Add(frame.Schemas[i] with { Tables = tables.ToValueList() });
        }

        return next == end ? new SnapshotFile(path, frame with { Schemas = schemas.ToValueList() }, origins.ToValueList(), null) : broken;
    }
}
