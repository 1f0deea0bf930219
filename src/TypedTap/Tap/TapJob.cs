using TypedTap.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tap;

/// <summary>
/// A query that runs at the service by itself (<c>/async</c>, TAP 1.1 §2, UWS 1.1): it outlives connections and processes. Wait for it
/// with <see cref="UwsJob.WaitAsync(IProgress{UwsJobInfo}?, CancellationToken)"/>, take its rows, and dispose of it: what then becomes of
/// it at the service says <see cref="UwsJob.DeletePolicy"/>.
/// </summary>
public sealed class TapJob : UwsJob
{
    private readonly SentQuery _context;

    internal TapJob(UwsService service, Uri url, UwsJobOptions options, SentQuery context, UwsJobInfo? info = null)
        : base(service, url, options, info) => _context = context;

    /// <summary>Its query, as it was sent or as the service tells it; null when it does not.</summary>
    public string? Adql => _context.Adql;

    /// <summary>Waits for the end and opens the rows of the result. Dispose of the answer before the job.</summary>
    /// <param name="allowTruncation">Whether an answer that the service cut off is welcome; see <see cref="TapRequestOptions.AllowTruncation"/>.</param>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting, and with it, unless it is to be kept, the job.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped; the service's words are in it.</exception>
    /// <exception cref="TapTimeoutException">The job took longer than <see cref="UwsJobOptions.Timeout"/>. It goes on, and its URL is in the message.</exception>
    /// <exception cref="TapException">See <see cref="TapClient.QueryAsync"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TapResponse> OpenRowsAsync(
        bool allowTruncation = false, IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default) =>
        await OpenAsync(Context(allowTruncation), job: null, progress, cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the end and reads the result into memory.</summary>
    /// <inheritdoc cref="OpenRowsAsync"/>
    public async Task<TapTable> ReadTableAsync(
        bool allowTruncation = false, IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default)
    {
        var rows = await OpenRowsAsync(allowTruncation, progress, cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
            return await rows.ReadTableAsync(maxRows: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Waits for the end and writes a result into a file as it is, in the format that was asked for when the job was made. A VOTable is
    /// read while it passes by; see <see cref="TapClient.SaveAsync(string, TapOutputFormat, string, bool, TapRequestOptions?, IProgress{long}?, CancellationToken)"/>.
    /// </summary>
    /// <param name="path">The file; it has its name only when it is whole.</param>
    /// <param name="format">The format that the result should have: what else comes is an error.</param>
    /// <param name="resultId">Which result; null for the one of the query.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="allowTruncation">Whether a VOTable that says that rows are missing is welcome.</param>
    /// <param name="progress">Told how many bytes have been written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    /// <inheritdoc cref="OpenRowsAsync" path="/exception"/>
    public Task<TapSavedAnswer> SaveAsync(
        string path,
        TapOutputFormat format,
        string? resultId = null,
        bool overwrite = false,
        bool allowTruncation = false,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(format);
        return PartFile.WriteAsync(path, overwrite, async file =>
        {
            var answer = await FinishedAsync(resultId, progress: null, cancellationToken).ConfigureAwait(false);
            await using (answer.ConfigureAwait(false))
                return await AnswerSaver.SaveAsync(answer, Context(allowTruncation), format, file, progress, cancellationToken).ConfigureAwait(false);
        });
    }

    /// <summary>The rows of the result, with a job that goes with them.</summary>
    internal async Task<TapResponse> OpenAsync(
        SentQuery context, TapJob? job, IProgress<UwsJobInfo>? progress, CancellationToken cancellationToken)
    {
        var answer = await FinishedAsync(resultId: null, progress, cancellationToken).ConfigureAwait(false);
        return await TapResponse.OpenAsync(answer, context, job, cancellationToken).ConfigureAwait(false);
    }

    internal SentQuery Context(bool allowTruncation) => _context with { AllowTruncation = _context.AllowTruncation || allowTruncation };

    private async Task<TapHttpResponse> FinishedAsync(string? resultId, IProgress<UwsJobInfo>? progress, CancellationToken cancellationToken)
    {
        await WaitAsync(progress, cancellationToken).ConfigureAwait(false);
        return await OpenResultAsync(resultId, cancellationToken).ConfigureAwait(false);
    }
}
