using System.Globalization;
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
    private readonly SentQuery _sent;
    private readonly TapOutputFormat _format;

    internal TapJob(UwsService service, Uri url, UwsJobOptions options, SentQuery sent, TapOutputFormat format, UwsJobInfo? info = null)
        : base(service, url, options, info)
    {
        _sent = sent;
        _format = format;
    }

    /// <summary>Its query, as the service tells it or as it was sent; null when neither is known.</summary>
    public string? Adql => Parameter("QUERY") ?? _sent.Adql;

    /// <summary>Waits for the end and opens the rows of the result. Dispose of the answer before the job.</summary>
    /// <param name="allowTruncation">
    /// Whether an answer that the service cut off is welcome; see <see cref="TapRequestOptions.AllowTruncation"/>.
    /// </param>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting, and with it, unless it is to be kept, the job.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped; the service's words are in it.</exception>
    /// <exception cref="TapTimeoutException">
    /// The job took longer than <see cref="UwsJobOptions.Timeout"/>. It goes on, and its URL is in the message.
    /// </exception>
    /// <exception cref="TapException">
    /// See <see cref="TapClient.QueryAsync"/>. A result that breaks off on its way keeps the job.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<TapResponse> OpenRowsAsync(
        bool allowTruncation = false, IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default) =>
        OpenAsync(allowTruncation, ownsJob: false, progress, cancellationToken);

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
    /// Waits for the end and writes a result to a stream as it is. A VOTable is read while it passes by, so that errors and truncation are
    /// found; an error page in place of another format is an error.
    /// </summary>
    /// <param name="target">Where it goes; stays open. What was written when this throws is no answer.</param>
    /// <param name="format">
    /// The format that the result should have; null for the one that the job was made with. What else comes is an error.
    /// </param>
    /// <param name="resultId">Which result; null for the one of the query.</param>
    /// <param name="allowTruncation">Whether a VOTable that says that rows are missing is welcome.</param>
    /// <param name="progress">Told how many bytes have been written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The stream cannot be written to, or there is no such result.</exception>
    /// <inheritdoc cref="OpenRowsAsync" path="/exception"/>
    public async Task<TapSavedAnswer> SaveAsync(
        Stream target,
        TapOutputFormat? format = null,
        string? resultId = null,
        bool allowTruncation = false,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!target.CanWrite)
            throw new ArgumentException("The stream cannot be written to.", nameof(target));
        var answer = await FinishedAsync(resultId, progress: null, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            try
            {
                return await AnswerSaver.SaveAsync(answer, Context(allowTruncation), format ?? _format, target, progress, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (TapException e) when (e is not TapTruncatedException)
            {
                KeepResult();
                throw;
            }
        }
    }

    /// <summary>Waits for the end and writes a result into a file, which has its name only when it is whole.</summary>
    /// <param name="path">The file; until it is whole it lies beside it as <c>.part</c>.</param>
    /// <param name="format">
    /// The format that the result should have; null for the one that the job was made with. What else comes is an error.
    /// </param>
    /// <param name="resultId">Which result; null for the one of the query.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="allowTruncation">Whether a VOTable that says that rows are missing is welcome.</param>
    /// <param name="progress">Told how many bytes have been written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    /// <inheritdoc cref="OpenRowsAsync" path="/exception"/>
    public async Task<TapSavedAnswer> SaveAsync(
        string path,
        TapOutputFormat? format = null,
        string? resultId = null,
        bool overwrite = false,
        bool allowTruncation = false,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        await WaitAsync(progress: null, cancellationToken).ConfigureAwait(false);
        return await PartFile.WriteAsync(
            path, overwrite, file => SaveAsync(file, format, resultId, allowTruncation, progress, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The rows of the result, and whether the job goes with them.</summary>
    internal async Task<TapResponse> OpenAsync(
        bool allowTruncation, bool ownsJob, IProgress<UwsJobInfo>? progress, CancellationToken cancellationToken)
    {
        var answer = await FinishedAsync(resultId: null, progress, cancellationToken).ConfigureAwait(false);
        try
        {
            return await TapResponse.OpenAsync(answer, Context(allowTruncation), this, ownsJob, cancellationToken).ConfigureAwait(false);
        }
        catch (TapException)
        {
            KeepResult();
            throw;
        }
    }

    /// <summary>Keeps the job although it is done, because its result has not arrived whole.</summary>
    internal void KeepResult() => KeepForAnotherTry();

    // Parameters may have been set after the job was made, or by another process.
    private SentQuery Context(bool allowTruncation)
    {
        var isTold = long.TryParse(Parameter("MAXREC"), NumberStyles.None, CultureInfo.InvariantCulture, out var told);
        var maxRec = isTold ? told : _sent.MaxRec;
        return _sent with
        {
            Adql = Adql,
            MaxRec = maxRec,
            AllowTruncation = _sent.AllowTruncation || allowTruncation || maxRec == 0,
            IsUnknown = _sent.IsUnknown && !isTold && Parameter("QUERY") is null,
        };
    }

    private string? Parameter(string name) => Info.Parameters
        .FirstOrDefault(parameter => parameter.Id.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    private async Task<TapHttpResponse> FinishedAsync(
        string? resultId, IProgress<UwsJobInfo>? progress, CancellationToken cancellationToken)
    {
        await WaitAsync(progress, cancellationToken).ConfigureAwait(false);
        try
        {
            return await OpenResultAsync(resultId, cancellationToken).ConfigureAwait(false);
        }
        catch (TapException e) when (e is not UwsJobException)
        {
            KeepResult();
            throw;
        }
    }
}
