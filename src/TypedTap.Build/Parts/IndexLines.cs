using TypedTap.Metadata;

namespace TypedTap.Build.Parts;

internal static class IndexLines
{
    public static IEnumerable<TapSnapshotIndexEntry> Parse(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (cells.Length == 4)
                yield return new TapSnapshotIndexEntry(cells[0], cells[1], null, cells[3]);
        }
    }
}
