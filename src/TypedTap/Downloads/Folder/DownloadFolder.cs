using TypedTap.Downloads.Names;

namespace TypedTap.Downloads.Folder;

/// <summary>A folder that files are downloaded to: which names are taken, and what lies in its <c>.typedtap</c>.</summary>
internal sealed class DownloadFolder
{
    /// <summary>The folder for records and for what is not whole yet.</summary>
    public const string StateName = ".typedtap";

    private readonly Gate _gate = new();
    private readonly string _state;

    // Names of which Windows and macOS see one only are one.
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    private DownloadFolder(string path, TimeProvider time)
    {
        FullPath = path;
        _state = Path.Combine(path, StateName);
        Records = new RecordFiles(_state);
        Lock = new FolderLock(Path.Combine(_state, "lock"), time);
    }

    /// <summary>Its full path.</summary>
    public string FullPath { get; }

    /// <summary>What is kept of downloads.</summary>
    public RecordFiles Records { get; }

    /// <summary>Held while a download is taken up or let go, by one program at a time.</summary>
    public FolderLock Lock { get; }

    /// <summary>Makes the folder where there is none, and looks what is in it.</summary>
    /// <exception cref="IOException">It cannot be made or written to.</exception>
    public static DownloadFolder Open(string directory, TimeProvider time)
    {
        var folder = new DownloadFolder(Path.GetFullPath(directory), time);
        try
        {
            var state = Directory.CreateDirectory(folder._state);
            if (state.LinkTarget is not null)
                throw new IOException($"'{folder._state}' is a link to another place, which downloads never write to: delete it.");
            ProveWritable(folder._state);
            foreach (var path in Directory.EnumerateFileSystemEntries(folder.FullPath))
                folder._names.TryAdd(Path.GetFileName(path), "");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"Nothing was downloaded: the folder '{directory}' cannot be written to. {e.Message}", e);
        }

        return folder;
    }

    /// <summary>Where what has come of a download lies until it is whole.</summary>
    public string PartPath(string key) => Path.Combine(_state, key + ".part");

    /// <summary>Where what is made of it lies until it is whole.</summary>
    public string MadePath(string key) => Path.Combine(_state, key + ".made");

    /// <summary>The path of a file of a name.</summary>
    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>The file of a name, if there is one that is a file and no link.</summary>
    public FileInfo? Find(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists && file.LinkTarget is null ? file : null;
    }

    /// <summary>Takes a name for a download, unless it is another's in this run; a file of that name may be there.</summary>
    public bool TryClaim(string name, string key)
    {
        lock (_gate)
        {
            if (_names.TryGetValue(name, out var owner) && owner.Length > 0 && owner != key)
                return false;
            _names[name] = key;
            return true;
        }
    }

    /// <summary>Gives a name back that was only looked at.</summary>
    public void Release(string name)
    {
        lock (_gate)
            _names[name] = "";
    }

    /// <summary>Takes a name that nothing has yet, in the folder or in this run: the wanted one, or one with a number.</summary>
    /// <param name="wanted">The name.</param>
    /// <param name="key">The download.</param>
    /// <param name="mayReplace">Whether a file (no folder, no link) of the wanted name is no hindrance.</param>
    public string Claim(string wanted, string key, bool mayReplace)
    {
        lock (_gate)
        {
            var name = wanted;
            for (var number = 2; !IsFree(name, key, mayReplace); number++)
                name = LongNames.Numbered(wanted, number);
            _names[name] = key;
            return name;
        }
    }

    /// <summary>Whether there is anything of that path: a file, a folder, a link, even one that leads nowhere.</summary>
    public static bool HasEntry(string path) =>
        new FileInfo(path) is var entry && (entry.Exists || entry.LinkTarget is not null || Directory.Exists(path));

    private static void ProveWritable(string folder)
    {
        var probe = Path.Combine(folder, Path.GetRandomFileName());
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
            // That it could be made is the proof.
        }
    }

    private bool IsFree(string name, string key, bool mayReplace)
    {
        var isKnown = _names.TryGetValue(name, out var owner);
        if (isKnown && owner!.Length > 0 && owner != key)
            return false;
        if (mayReplace && Find(name) is not null)
            return true;
        return !(isKnown && owner!.Length == 0) && !HasEntry(PathOf(name));
    }
}
