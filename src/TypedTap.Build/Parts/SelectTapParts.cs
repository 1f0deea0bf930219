using System.Globalization;
using Microsoft.Build.Framework;
using TypedTap.Build.Diagnostics;
using TypedTap.Build.Items;
using TypedTap.Metadata;

namespace TypedTap.Build.Parts;

/// <summary>
/// The task that finds the files which the compiler needs of a snapshot in parts: those with a table that the project asks for, and the
/// index, of which the compiler reads nothing unless it has to say what a pattern may mean. Runs in editors too, and touches no network.
/// </summary>
public sealed class SelectTapParts : Microsoft.Build.Utilities.Task
{
    /// <summary>The <c>TapSchema</c> items.</summary>
    [Required]
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>The file with the answers of the last build.</summary>
    [Required]
    public string Cache { get; set; } = "";

    /// <summary>Whether errors are kept for a real build, as an editor's own builds want it.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>What refreshes the snapshots, for messages.</summary>
    public string? RefreshCommand { get; set; }

    /// <summary>The part files.</summary>
    [Output]
    public ITaskItem[] Parts { get; private set; } = [];

    /// <summary>The index files.</summary>
    [Output]
    public ITaskItem[] Indexes { get; private set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var cache = OpenCache();
        var parts = new List<ITaskItem>();
        var indexes = new List<ITaskItem>();
        foreach (var item in Schemas)
        {
            var header = item.GetMetadata("FullPath");
            var folder = Path.ChangeExtension(header, null);
            var index = Path.Combine(folder, TapSnapshotIndex.FileName);
            try
            {
                if (SnapshotHead.Read(header).Parts is not { } named || !IsOwn(named, folder, item) || !File.Exists(index))
                    continue;
                indexes.Add(FileItem.Of(index));
                foreach (var file in Find(cache, index, item))
                    parts.Add(FileItem.Of(Path.Combine(folder, file)));
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                if (!IsQuiet)
                {
                    Log.Error(
                        RuleIds.BadIndex,
                        new ItemPlace(index, 0, 0),
                        $"The index of the snapshot '{item.ItemSpec}' cannot be read: {e.Message}");
                }
            }
        }

        // A part that is not there is for the compiler to say, which knows who wants its tables.
        Parts = [.. parts.Where(static part => File.Exists(part.ItemSpec))];
        Indexes = [.. indexes];
        SaveCache(cache);
        return !Log.HasLoggedErrors;
    }

    /// <summary>
    /// A header that was copied or renamed by itself names the folder of another snapshot, which this one must not share.
    /// </summary>
    private bool IsOwn(string named, string folder, ITaskItem item)
    {
        var own = Path.GetFileName(folder);
        if (string.Equals(named, own, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return true;
        if (!IsQuiet)
        {
            Log.Error(
                RuleIds.BadIndex,
                new ItemPlace(item.ItemSpec, 0, 0),
                $"The snapshot '{item.ItemSpec}' keeps its tables in the folder '{named}', and should in '{own}': it was renamed or copied without it; run '{RefreshCommand}', which writes a folder of its own, or give file and folder one name again");
        }

        return false;
    }

    private static List<string> Find(PartCache cache, string index, ITaskItem item)
    {
        var tables = string.Join("|", ItemMetadata.Split(item.GetMetadata(ItemMetadata.Tables)));
        var exclude = string.Join("|", ItemMetadata.Split(item.GetMetadata(ItemMetadata.ExcludeTables)));
        var file = new FileInfo(index);
        var question = string.Format(
            CultureInfo.InvariantCulture, "{0}\t{1}\t{2}\t{3}\t{4}", index, file.Length, file.LastWriteTimeUtc.Ticks, tables, exclude);
        return cache.Answer(question, () => PartFinder.Find(File.ReadLines(index), tables, exclude));
    }

    // The cache spares time, and nothing else depends on it.
    private PartCache OpenCache()
    {
        try
        {
            return new PartCache(Cache);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogMessage(MessageImportance.Low, "{0} is not used: {1}", Cache, e.Message);
            return new PartCache("");
        }
    }

    private void SaveCache(PartCache cache)
    {
        try
        {
            cache.Save();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogMessage(MessageImportance.Low, "{0} is not written: {1}", Cache, e.Message);
        }
    }
}
