using System.Text;
using TypedTap.Metadata;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Files;

/// <summary>Reads and writes the files of a snapshot.</summary>
internal static class SnapshotStore
{
    /// <summary>More than any snapshot has; a file of such a size is something else.</summary>
    private const long MaxBytes = 512L << 20;

    /// <summary>Reads a snapshot; null when there is no such file. See <see cref="SnapshotPartFiles.Join"/>.</summary>
    public static TapSnapshot? Load(string path, Func<string, bool>? tables = null)
    {
        if (!File.Exists(path))
            return null;
        var header = ReadSnapshot(path);
        if (header.Parts is null)
            return header;
        try
        {
            return SnapshotPartFiles.Join(path, header, tables, mends: false);
        }
        catch (Exception e) when (e is IOException or TapSnapshotException)
        {
            // Somebody may be half way through its files. When it has written them, what does not fit still is wrong.
            using var turn = SnapshotLock.WaitFor(path);
            return SnapshotPartFiles.Join(path, ReadSnapshot(path), tables, mends: false);
        }
    }

    /// <summary>
    /// Reads what can be read of a snapshot, and whether that is everything: files that do not fit together are for a refresh to mend.
    /// </summary>
    public static (TapSnapshot? Snapshot, bool IsWhole) LoadToRefresh(SnapshotPath target)
    {
        if (!File.Exists(target.File))
            return (null, true);
        var header = ReadSnapshot(target.File);
        if (header.Parts is null)
            return (header, true);

        // A file that was renamed or copied by itself has to get a folder of its own.
        var isOwn = header.Parts == target.Parts;
        try
        {
            return (SnapshotPartFiles.Join(target.File, header, tables: null, mends: false) with { Parts = target.Parts }, isOwn);
        }
        catch (Exception e) when (e is IOException or TapSnapshotException)
        {
            return (SnapshotPartFiles.Join(target.File, header, tables: null, mends: true) with { Parts = target.Parts }, false);
        }
    }

    /// <summary>Writes a snapshot that was read from a service; the lock is the caller's.</summary>
    /// <exception cref="VosiException">The service tells what no snapshot can hold.</exception>
    public static bool Save(SnapshotPath target, TapSnapshot snapshot)
    {
        try
        {
            return Write(target, snapshot);
        }
        catch (ArgumentException e)
        {
            throw SnapshotFileError.NoContent(e);
        }
    }

    /// <summary>Writes a snapshot; the lock is the caller's.</summary>
    /// <exception cref="ArgumentException">The snapshot could not be read again.</exception>
    public static bool Write(SnapshotPath target, TapSnapshot snapshot)
    {
        try
        {
            if (!Directory.Exists(target.Folder))
                throw SnapshotFileError.NoFolder(target);
            FileSet.Sweep(target.Folder, Path.GetFileName(target.File));
            return snapshot.Parts is null
                ? FileSet.Write([(target.File, TapSnapshotWriter.Write(snapshot))])
                : SnapshotPartFiles.Write(target, snapshot);
        }
        catch (Exception e) when (e is IOException and not DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw SnapshotFileError.NotWritten(target, e);
        }
    }

    /// <summary>Reads one file.</summary>
    public static TapSnapshot ReadSnapshot(string path)
    {
        try
        {
            return TapSnapshotReader.Read(ReadBytes(path));
        }
        catch (TapSnapshotException e)
        {
            throw new TapSnapshotException($"{path}: {e.Reason}", e.Line, e.Column, e.Path, e);
        }
    }

    /// <summary>The text of a file.</summary>
    public static string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path));

    private static byte[] ReadBytes(string path)
    {
        using var file = HeldFile.OpenRead(path);
        if (file.Length > MaxBytes)
        {
            throw new IOException(
                $"'{path}' has more than {MaxBytes >> 20} MiB: that is no snapshot. Restore the file, or refresh it from its service.");
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
