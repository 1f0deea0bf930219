using TypedTap.Downloads.Folder;

namespace TypedTap.Downloads.Running;

/// <summary>The files of a run in the order of their inputs, each once; what several inputs know of one file is put together.</summary>
internal sealed class OrderedFiles
{
    private readonly List<KeyValuePair<string, TapDownload>> _all = [];
    private readonly List<(TapDownload File, int Place)> _inputs = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, TapDownload>> All => _all;

    /// <summary>Adds the file of the next input.</summary>
    public void Add(TapDownload file)
    {
        var key = DownloadKey.Of(file);
        if (_places.TryGetValue(key, out var place))
        {
            var known = _all[place].Value;
            var both = known with
            {
                Size = known.Size ?? file.Size,
                Checksum = known.Checksum ?? file.Checksum,
                MayBePage = known.MayBePage || file.MayBePage
            };
            _all[place] = new KeyValuePair<string, TapDownload>(key, both);
        }
        else
        {
            _places.Add(key, place = _all.Count);
            _all.Add(new KeyValuePair<string, TapDownload>(key, file));
        }

        _inputs.Add((file, place));
    }

    /// <summary>The results of the inputs, in their order, made of those of the files.</summary>
    public IEnumerable<TapDownloadResult> Share(IReadOnlyList<TapDownloadResult> results) =>
        _inputs.Select(input => Contradicts(input.File, _all[input.Place].Value)
            ? new TapDownloadResult
            {
                File = input.File,
                Outcome = TapDownloadOutcome.Corrupt,
                Message = "Another input expects another size or checksum of the same file, and it was compared with that: one of the two is wrong.",
            }
            : results[input.Place] with { File = input.File });

    private static bool Contradicts(TapDownload one, TapDownload other) =>
        (one.Size is not null && one.Size != other.Size) || (one.Checksum is not null && one.Checksum != other.Checksum);
}
