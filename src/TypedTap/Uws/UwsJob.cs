using TypedTap.Http;
using TypedTap.Uws.Jobs;
using TypedTap.Uws.Reading;

namespace TypedTap.Uws;

/// <summary>
/// A job at a service (UWS 1.0 and 1.1), held by its URL. Made with parameters, it is <see cref="UwsPhase.Pending"/>; it is started with
/// <see cref="RunAsync"/>, waited for with <see cref="WaitAsync(IProgress{UwsJobInfo}?, CancellationToken)"/>, and disposing of the handle
/// leaves behind at the service what <see cref="DeletePolicy"/> says. The handle is for one thread at a time.
/// </summary>
public partial class UwsJob : IAsyncDisposable
{
    private readonly UwsService _service;

    // Whether the service itself has told about the job, through this handle or before it.
    private bool _isSeen;
    private bool _isStarted;

    /// <summary>Holds a job.</summary>
    /// <param name="service">Where it is.</param>
    /// <param name="url">Its URL.</param>
    /// <param name="options">How it is waited for and what becomes of it.</param>
    /// <param name="info">What is known of it; null for one that was made just now.</param>
    internal UwsJob(UwsService service, Uri url, UwsJobOptions options, UwsJobInfo? info = null)
    {
        _service = service;
        Url = url;
        Options = options;
        DeletePolicy = options.DeletePolicy ?? UwsDeletePolicy.DeleteOnSuccess;
        _isSeen = info is not null;
        Info = info ?? new UwsJobInfo { JobId = UwsHref.LastSegment(url), Phase = UwsPhase.Pending };
    }

    /// <summary>The URL of the job, with which any other process can go on with it.</summary>
    public Uri Url { get; }

    /// <summary>The service's name for the job.</summary>
    public string Id => Info.JobId;

    /// <summary>
    /// The job as it was last seen: by <see cref="RefreshAsync"/> or any other call. Of a new job it has what the standard says of one
    /// (PENDING) until the service was asked.
    /// </summary>
    public UwsJobInfo Info { get; private set; }

    /// <summary>The phase that was last seen.</summary>
    public UwsPhase Phase => Info.Phase;

    /// <summary>What becomes of the job when the handle is disposed of; it can be changed until then.</summary>
    public UwsDeletePolicy DeletePolicy { get; set; }

    /// <summary>How the job is waited for.</summary>
    public UwsJobOptions Options { get; }

    /// <summary>Asks the service for the job as it is now.</summary>
    /// <exception cref="UwsJobException">The service no longer has the job.</exception>
    /// <exception cref="UwsException">What came is no description of a job.</exception>
    /// <exception cref="TapException">The service could not be asked, or refused.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<UwsJobInfo> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var reply = await _service.Channel.ReadJobAsync(Url, null, cancellationToken).ConfigureAwait(false);
        return See(reply.Info ?? throw UwsFailures.Of(Url, Info, reply));
    }

    /// <summary>Phase and URL.</summary>
    public override string ToString() => $"{Phase.Keyword()} {SafeUrl.Print(Url)}";

    private UwsJobInfo See(UwsJobInfo info)
    {
        _isSeen = true;
        return Info = info;
    }

    private Task EnsureSeenAsync(CancellationToken cancellationToken) => _isSeen ? Task.CompletedTask : RefreshAsync(cancellationToken);
}
