using TypedTap.Http;
using TypedTap.Uws.Jobs;

namespace TypedTap.Uws;

/// <content>What is left behind at the service.</content>
public partial class UwsJob
{
    private bool _isDeleted;
    private bool _isDisposed;

    /// <summary>Why the job could not be stopped or deleted when it was cancelled or disposed of; null when all went well.</summary>
    public Exception? CleanUpError { get; private set; }

    /// <summary>Whether the job has been deleted through this handle.</summary>
    public bool IsDeleted => _isDeleted;

    /// <summary>
    /// Deletes the job and its results at the service; one that is gone already counts as deleted. Where DELETE is not known,
    /// <c>ACTION=DELETE</c> is posted. The redirect to the list of jobs that answers it is not followed.
    /// </summary>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task DeleteAsync(CancellationToken cancellationToken = default)
    {
        await UwsDeletion.DeleteAsync(_service, Url, cancellationToken).ConfigureAwait(false);
        _isDeleted = true;
    }

    /// <summary>
    /// Lets go of the job, and does with it what <see cref="DeletePolicy"/> says, within <see cref="UwsJobOptions.CleanUpTimeout"/>.
    /// Failures are
    /// not thrown, so that they hide no exception that is on its way: see <see cref="CleanUpError"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (IsUnwanted)
            await CleanUpAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Keeps a job whose result could not be had, for another try: what it has done is not thrown away with the connection.
    /// </summary>
    private protected void KeepForAnotherTry() => _isGivenUp = true;

    private bool IsUnwanted => !_isDeleted && DeletePolicy switch
    {
        UwsDeletePolicy.Keep => false,
        UwsDeletePolicy.Delete => true,
        _ => !_isGivenUp && (Phase == UwsPhase.Completed || !Phase.IsTerminal() || (_isAborted && Phase == UwsPhase.Aborted)),
    };

    /// <summary>Does some work; when its caller gives it up, the job is stopped and deleted, unless it is to be kept.</summary>
    private async Task<T> OrCleanUpAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (DeletePolicy != UwsDeletePolicy.Keep && !_isDeleted)
                await CleanUpAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Task OrCleanUpAsync(Func<Task> work, CancellationToken cancellationToken) => OrCleanUpAsync(
        async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    // Nobody's token counts here: the one at hand is cancelled already, or there is none.
    private async Task CleanUpAsync()
    {
        using var budget = new TimeBudget(_service.Time, Options.CleanUpTimeout, CancellationToken.None);
        try
        {
            // Deleting alone leaves the query of a running job to run on at some services.
            if (!Phase.IsTerminal() && (_mayRun || (_isSeen && Phase != UwsPhase.Pending)))
                await StopBrieflyAsync(budget.Token).ConfigureAwait(false);
            await DeleteAsync(budget.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TapException or OperationCanceledException or ObjectDisposedException)
        {
            CleanUpError = e;
        }
    }

    private async Task StopBrieflyAsync(CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(_service.Time, Options.CleanUpTimeout / 3, cancellationToken);
        try
        {
            await StopAsync(budget.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TapException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // It is deleted all the same; what cannot be deleted either is told.
        }
    }
}
