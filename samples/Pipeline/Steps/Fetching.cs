using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Settings;
using TypedTap.Cadc;
using TypedTap.DataLink;
using TypedTap.Downloads;

namespace Pipeline.Steps;

/// <summary>Asks DataLink for the files of datasets, and downloads them.</summary>
public sealed class Fetching(CadcArchive cadc, IOptions<PipelineOptions> options, ILogger<Fetching> logger)
{
    /// <summary>Runs it. What concerns single datasets and files is in the result; an exception concerns all of them.</summary>
    public async Task<Fetched> RunAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var planes = new List<CadcData<string>>();
        var links = new Report<DataLinkProgress>(p => logger.Links(p.Done, p.Total, p.WithoutLinks));
        await foreach (var plane in cadc.DataUrlsAsync(ids, progress: links, cancellationToken: cancellationToken))
            planes.Add(plane);

        // The folder remembers what it has: files of a run that was ended are not fetched again, or gone on with.
        var howMany = new TapDownloadOptions { MaxParallel = options.Value.ParallelFiles, MaxPerHost = options.Value.ParallelFiles };
        var files = new Report<TapDownloadProgress>(p =>
        {
            if (p.Ended is { } file)
                logger.File(p.FilesEnded, p.Files, file.Outcome, file.File.Url, file.Message ?? "");
        });
        var report = await cadc.DownloadAsync(
            planes, options.Value.Folder, options: howMany, progress: files, cancellationToken: cancellationToken);

        // A download that is cancelled ends with outcomes, which are none to be stored; nor are those of a disk that takes nothing.
        cancellationToken.ThrowIfCancellationRequested();
        var results = report.Files.Select(static file => file.Result);
        if (results.FirstOrDefault(static file => file.Error is IOException or UnauthorizedAccessException) is { } unwritten)
            throw new IOException(unwritten.Message, unwritten.Error);
        return new Fetched(planes, report);
    }
}
