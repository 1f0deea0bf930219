using TypedTap.Metadata;

namespace TypedTap.Snapshots.Files;

/// <summary>The folder of a snapshot in parts: its index and its files. Names that stand in files lead nowhere else.</summary>
internal static class SnapshotPartFiles
{
    /// <summary>The whole snapshot.</summary>
    /// <param name="path">The header's file.</param>
    /// <param name="header">The header.</param>
    /// <param name="tables">Which tables' columns are wanted; null for all.</param>
    /// <param name="mends">
    /// Whether files that do not fit together, as after a crash or a bad merge, are taken for as much as they are good for: a refresh
    /// reads them anew
    /// anyway, and only wants the names in them.
    /// </param>
    public static TapSnapshot Join(string path, TapSnapshot header, Func<string, bool>? tables, bool mends)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, header.Parts!);
        try
        {
            var index = TapSnapshotIndex.Parse(SnapshotStore.ReadText(Path.Combine(folder, TapSnapshotIndex.FileName)).Split('\n'));
            var wanted = index.Tables.Where(entry => entry.File.Length > 0 && (tables is null || tables(entry.Table)))
                .Select(static entry => entry.File).ToHashSet(StringComparer.Ordinal);
            var parts = wanted.Where(file => !mends || File.Exists(Path.Combine(folder, file)))
                .ToDictionary(static file => file, file => SnapshotStore.ReadSnapshot(Path.Combine(folder, file)), StringComparer.Ordinal);
            if (mends)
                index = Mended(index, parts);
            else if (tables is not null)
                index = Narrowed(index, wanted);
            return TapSnapshotParts.Join(header, index, parts) with { Parts = header.Parts, Hash = header.Hash };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException(
                $"The snapshot '{path}' is in parts, and one of them is missing: {e.Message} Restore the folder '{folder}', or delete '{path}' and refresh.", e);
        }
        catch (FormatException e) when (e is not TapSnapshotException)
        {
            throw new TapSnapshotException($"{folder}: {e.Message}", 1, 1, path: null, e);
        }
    }

    /// <summary>
    /// The snapshot as it is when it has been written and read: an index does not keep everything of tables without columns.
    /// </summary>
    public static TapSnapshot AsStored(TapSnapshot snapshot)
    {
        if (snapshot.Parts is null)
            return snapshot;
        try
        {
            var (header, index, parts) = TapSnapshotParts.Split(snapshot);
            return TapSnapshotParts.Join(header, index, parts) with { Parts = snapshot.Parts };
        }
        catch (ArgumentException e)
        {
            throw SnapshotFileError.NoContent(e);
        }
    }

    /// <summary>
    /// Writes the parts first and the header last, then removes parts that are not needed any more. Always into the folder that is called
    /// like the file: another, that a copy or a renamed file still names, is another snapshot's.
    /// </summary>
    public static bool Write(SnapshotPath target, TapSnapshot snapshot)
    {
        var folder = Path.Combine(target.Folder, target.Parts);
        var (header, index, parts) = TapSnapshotParts.Split(snapshot with { Parts = target.Parts });
        var files = parts.Select(part => (Path.Combine(folder, part.Key), TapSnapshotWriter.Write(part.Value)))
            .Append((Path.Combine(folder, TapSnapshotIndex.FileName), index.Write()))
            .Append((target.File, TapSnapshotWriter.Write(header)))
            .ToList();
        Directory.CreateDirectory(folder);
        FileSet.Sweep(folder, "*");
        var written = FileSet.Write(files);
        foreach (var old in Directory.EnumerateFiles(folder, "*" + TapSnapshotFile.Extension)
            .Where(file => !parts.ContainsKey(Path.GetFileName(file)))
            .ToList())
        {
            File.Delete(old);
            written = true;
        }

        return written;
    }

    private static TapSnapshotIndex Narrowed(TapSnapshotIndex index, HashSet<string> files) => new(
        index.Tables.Select(entry => files.Contains(entry.File) ? entry : Unread(entry)), index.Schemas);

    private static TapSnapshotIndex Mended(TapSnapshotIndex index, Dictionary<string, TapSnapshot> parts)
    {
        var files = new Dictionary<string, TapSnapshotIndexEntry>(StringComparer.Ordinal);
        foreach (var (file, part) in parts.OrderBy(static part => part.Key, StringComparer.Ordinal).ToList())
        {
            // Of a table that two parts have, the first counts.
            var schemas = part.Schemas.Select(
                schema => schema with { Tables = [.. schema.Tables.Where(table => files.TryAdd(table.Name, Entry(schema, table, file)))] });
            parts[file] = part with { Schemas = [.. schemas] };
        }

        var listed = index.Tables.Select(entry => files.Remove(entry.Table, out var found) ? found : Unread(entry)).ToList();
        return new(listed.Concat(files.Values), index.Schemas);
    }

    private static TapSnapshotIndexEntry Unread(TapSnapshotIndexEntry entry) => entry with { File = "", Columns = null };

    private static TapSnapshotIndexEntry Entry(TapSchemaInfo schema, TapTableInfo table, string file) =>
        new(table.Name, file, table.Columns.Count, table.CSharpName ?? "") { Schema = schema.Name };
}
