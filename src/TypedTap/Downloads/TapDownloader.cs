using TypedTap.Downloads.Folder;
using TypedTap.Downloads.Running;
using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.Downloads;

/// <summary>
/// Downloads files into a folder, each once, whole or not at all, and tells what became of each. What an earlier run has left unfinished in
/// the same folder is gone on with. It may be used by several threads at once.
/// </summary>
public sealed class TapDownloader : IDisposable
{
    private readonly TapHttp _http;
    private readonly bool _ownsHttp;

    /// <summary>Makes a downloader of its own; <see cref="TapClient.Downloads"/> is the one of a service, with its login.</summary>
    /// <param name="options">Time limits, repeats, proxies, credential; null for the usual ones.</param>
    public TapDownloader(TapClientOptions? options = null)
    {
        options ??= new TapClientOptions();
        _http = new TapHttp(options.ToHttpOptions()) { Credential = options.Credential };
        _ownsHttp = true;
    }

    internal TapDownloader(TapHttp http) => _http = http;

    /// <summary>Downloads one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="progress">Told how far it is, at most every MiB and at the end.</param>
    /// <param name="cancellationToken">
    /// Ends it: the outcome is then <see cref="TapDownloadOutcome.Cancelled"/>, and nothing is thrown.
    /// </param>
    /// <returns>What became of it; <see cref="TapDownloadResult.RequirePath"/> for those who want an exception.</returns>
    /// <exception cref="ArgumentException">There is no directory.</exception>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    public async Task<TapDownloadResult> DownloadAsync(
        TapDownload file,
        string directory,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var report = await DownloadAsync([file], directory, options, progress, cancellationToken).ConfigureAwait(false);
        return report[0].Result;
    }

    /// <summary>Downloads the files of URLs.</summary>
    /// <inheritdoc cref="DownloadAsync{T}" path="/*[not(self::typeparam)]"/>
    public Task<TapDownloadReport<Uri>> DownloadAsync(
        IEnumerable<Uri> inputs,
        string directory,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        DownloadAsync(inputs, static url => new TapDownload(url), directory, options, progress, cancellationToken);

    /// <summary>Downloads files.</summary>
    /// <inheritdoc cref="DownloadAsync{T}" path="/*[not(self::typeparam)]"/>
    public Task<TapDownloadReport<TapDownload>> DownloadAsync(
        IEnumerable<TapDownload> inputs,
        string directory,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        DownloadAsync(inputs, static file => file, directory, options, progress, cancellationToken);

    /// <summary>Downloads the file of each input: a row, a link, whatever leads to one.</summary>
    /// <param name="inputs">The inputs. Those that mean the same file share it: it is fetched once.</param>
    /// <param name="file">The file of an input.</param>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="progress">Told how far it is, at most every MiB and at the end of each file.</param>
    /// <param name="cancellationToken">
    /// Ends it. Nothing is thrown then: the report tells what was there before, and the others are <see
    /// cref="TapDownloadOutcome.Cancelled"/>.
    /// </param>
    /// <typeparam name="T">What the inputs are.</typeparam>
    /// <returns>
    /// What became of each, in the order of the inputs; <see cref="TapDownloadReport{T}.ThrowIfIncomplete"/> for those who want an
    /// exception.
    /// </returns>
    /// <exception cref="ArgumentException">There is no directory, or an input or its file is null.</exception>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    public async Task<TapDownloadReport<T>> DownloadAsync<T>(
        IEnumerable<T> inputs,
        Func<T, TapDownload> file,
        string directory,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        List<T> all = [.. inputs];
        var files = new OrderedFiles();
        foreach (var input in all)
            files.Add(file(input) ?? throw new ArgumentException("There is an input without a file.", nameof(file)));

        var meter = new ProgressMeter(files.All.Count, progress);
        var run = new DownloadRun(
            _http, DownloadFolder.Open(directory, _http.Options.TimeProvider), options ?? new TapDownloadOptions(), meter,
            cancellationToken);
        var results = await run.RunAsync(files.All).ConfigureAwait(false);
        return new TapDownloadReport<T>([.. all.Zip(files.Share(results), static (input, result) => new TapDownloaded<T>(input, result))]);
    }

    /// <summary>
    /// The name that the archive gives to a file that was downloaded: looked up in the folder's records, or made of its stored name.
    /// </summary>
    /// <param name="path">The file.</param>
    public static string OriginalNameOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(full);
        var state = Path.Combine(Path.GetDirectoryName(full) ?? full, DownloadFolder.StateName);
        var record = Directory.Exists(state) ? new RecordFiles(state).All().FirstOrDefault(record => record.Name == name) : null;
        return record switch
        {
            null => TapFileName.Decode(name),
            { IsDecompressed: true } => Compression.Unpacking.NameWithout(record.OriginalName) ?? record.OriginalName,
            _ => record.OriginalName,
        };
    }

    /// <summary>Closes the connections, unless they are those of a <see cref="TapClient"/>.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }
}
