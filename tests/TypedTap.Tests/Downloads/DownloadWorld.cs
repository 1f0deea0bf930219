using TypedTap.Downloads;
using TypedTap.Tap;
using TypedTap.Tests.Tap;

namespace TypedTap.Tests.Downloads;

/// <summary>A server, a folder and a downloader that does not wait between attempts.</summary>
internal sealed class DownloadWorld : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DownloadWorld(TapClientOptions? options = null) =>
        Downloader = new TapDownloader(
            (options ?? new TapClientOptions()) with { Retry = new TapRetryOptions { Delay = TimeSpan.Zero, MaxRetries = 3 } });

    public FileServer Server { get; } = new();

    public TapDownloader Downloader { get; }

    public string Folder => Path.Combine(_folder.Path, "in");

    /// <summary>The folder that <see cref="Folder"/> is in.</summary>
    public string Outside => _folder.Path;

    public string State => Path.Combine(Folder, ".typedtap");

    /// <summary>The names of the files in the folder.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The endings of what lies beside the files.</summary>
    public IReadOnlyList<string> Left =>
        [.. Directory.GetFiles(State)
            .Select(path => Path.GetExtension(path)!)
            .Where(ending => ending is not ("" or ".json"))
            .Order(StringComparer.Ordinal)];

    public string this[string name] => Path.Combine(Folder, name);

    public Task<TapDownloadResult> GetAsync(
        string path, TapDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        GetAsync(new TapDownload(Server.At(path)), options, cancellationToken);

    public Task<TapDownloadResult> GetAsync(
        TapDownload file, TapDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Downloader.DownloadAsync(file, Folder, options, null, cancellationToken);

    /// <summary>Has a download broken off after some bytes, as a program that was killed would leave it.</summary>
    public async Task BreakAsync(string path, ServedFile file, int after)
    {
        Server[path] = file with { BreaksAfter = after };
        using var once = new TapDownloader(new TapClientOptions { Retry = TapRetryOptions.None });
        var broken = await once.DownloadAsync(new TapDownload(Server.At(path)), Folder);
        Assert.Equal(TapDownloadOutcome.Failed, broken.Outcome);
        Assert.Equal(after, broken.BytesReceived);
        Server[path] = file;
    }

    public async ValueTask DisposeAsync()
    {
        Downloader.Dispose();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
