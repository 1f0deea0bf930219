using TypedTap.Downloads.Folder;

namespace TypedTap.Downloads.Running;

/// <summary>The files of a run in the order of their inputs, each once.</summary>
internal sealed class OrderedFiles
{
    private readonly List<KeyValuePair<string, TapDownload>> _all = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, TapDownload>> All => _all;

    public int Count => _all.Count;

    public int IndexOf(string key) => _places[key];

    /// <summary>Adds a file unless it is there, and gives its key.</summary>
    public string Add(TapDownload file)
    {
        var key = DownloadKey.Of(file);
        if (_places.TryAdd(key, _all.Count))
            _all.Add(new KeyValuePair<string, TapDownload>(key, file));
        return key;
    }
}
