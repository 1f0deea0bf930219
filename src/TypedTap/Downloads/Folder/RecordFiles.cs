using System.Text.Json;

namespace TypedTap.Downloads.Folder;

/// <summary>The records of a folder, a file each.</summary>
/// <param name="folder">Where they are.</param>
internal sealed class RecordFiles(string folder)
{
    private const string Ending = ".json";
    private const int Largest = 64 * 1024;

    /// <summary>All records that can be read.</summary>
    public IEnumerable<DownloadRecord> All() =>
        Directory.EnumerateFiles(folder, "*" + Ending).Select(Read).OfType<DownloadRecord>();

    /// <summary>The record of a download; null when there is none, or none that this program can read.</summary>
    public DownloadRecord? Find(string key) => Read(PathOf(key));

    /// <summary>Writes a record, in one step. Two programs that write the same do not meet: the later one counts.</summary>
    public void Write(string key, DownloadRecord record)
    {
        var path = PathOf(key);
        var fresh = $"{path}.{Path.GetRandomFileName()}.new";
        try
        {
            using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                file.Write(JsonSerializer.SerializeToUtf8Bytes(record, RecordJson.Default.DownloadRecord));
            File.Move(fresh, path, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    /// <summary>Whether a name is that of a file of the folder, as downloads or other programs make them, and nothing else.</summary>
    public static bool IsNameOfFile(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '.' && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0
        && !(OperatingSystem.IsWindows() && name.Contains(':', StringComparison.Ordinal));

    private static DownloadRecord? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.LinkTarget is not null || file.Length > Largest)
                return null;
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), RecordJson.Default.DownloadRecord);
            return record is { Version: DownloadRecord.CurrentVersion } && IsSound(record) ? record : null;
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            // Damaged by a power failure, or written by another version: as good as none, the file is fetched again.
            return null;
        }
    }

    // Folders are copied from elsewhere: a record names nothing outside of its folder.
    private static bool IsSound(DownloadRecord record) =>
        record.Announced is not null && record.Announced.All(static text => TapChecksum.TryParse(text, out _))
        && record.OriginalName is not null && record.Size >= 0 && (record.Name is null || IsNameOfFile(record.Name));

    private string PathOf(string key) => Path.Combine(folder, key + Ending);
}
