using System.Runtime.CompilerServices;
using TypedTap.DataLink;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Soda;

/// <summary>
/// A job that makes cut-outs (SODA 1.0 section 6): one result for each combination of region, band and time. Dispose of it; what then
/// becomes of it at the service says <see cref="UwsJob.DeletePolicy"/>.
/// </summary>
public sealed class SodaJob : UwsJob
{
    internal SodaJob(UwsService service, Uri url, UwsJobOptions options)
        : base(service, url, options)
    {
    }

    /// <summary>Waits for the end and opens a result. Dispose of the answer before the job.</summary>
    /// <param name="resultId">Which one; null if there is only one.</param>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting, and with it, unless it is to be kept, the job.</param>
    /// <exception cref="ArgumentException">There is no result of that name.</exception>
    /// <exception cref="UwsJobException">The job failed or was stopped; the service's words are in it.</exception>
    /// <exception cref="UwsException">There are several results, and none was named.</exception>
    /// <exception cref="ServiceFaultException">The result says why there is nothing.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<ServiceAnswer> OpenAsync(
        string? resultId = null, IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default)
    {
        await WaitAsync(progress, cancellationToken).ConfigureAwait(false);
        try
        {
            return await ServiceAnswer.OpenAsync(
                await OpenResultAsync(resultId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (TapException e) when (e is not (UwsJobException or ServiceFaultException))
        {
            // What the job has done is not thrown away with a connection.
            KeepForAnotherTry();
            throw;
        }
    }

    /// <summary>Waits for the end and gives all results, in the service's order, each until the next one is asked for.</summary>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting, and with it, unless it is to be kept, the job.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped; the service's words are in it.</exception>
    /// <exception cref="TapException">
    /// The service refused, or could not be reached. A result that only says why there is nothing is no exception.
    /// </exception>
    public async IAsyncEnumerable<SodaResult> ResultsAsync(
        IProgress<UwsJobInfo>? progress = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await WaitAsync(progress, cancellationToken).ConfigureAwait(false);
        await ThrowIfFailedAsync(cancellationToken).ConfigureAwait(false);
        foreach (var result in Info.Results.Where(static result => result.IsFetchable))
        {
            var opened = await OpenedAsync(result.Id, cancellationToken).ConfigureAwait(false);
            try
            {
                yield return opened;
            }
            finally
            {
                if (opened.Answer is { } answer)
                    await answer.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<SodaResult> OpenedAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return new SodaResult(id, await OpenAsync(id, progress: null, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ServiceFaultException e)
        {
            return new SodaResult(id, null, e);
        }
    }
}
