using TypedTap.Data;
using TypedTap.Linq.Execution;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>
    /// The request that would be sent, for logs, help desks and curl (<see cref="TapRequest.ToCurl"/>). Touches no network.
    /// </summary>
    /// <exception cref="TapQueryNotSupportedException">A part of the query has no equivalent in ADQL.</exception>
    public TapRequest ToRequest()
    {
        var query = Compile();
        return Session.Client.ToRequest(query.Adql, query.Request, query.Execution.Mode == TapExecutionMode.Job);
    }

    /// <summary>What would be run and how: text, options, uploads, and whether it would be a job and why. Touches no network.</summary>
    /// <exception cref="TapQueryNotSupportedException">A part of the query has no equivalent in ADQL.</exception>
    public TapQueryPlan ToPlan()
    {
        var query = Compile();
        return new TapQueryPlan(query.Adql, query.Request, query.Execution, query.Plan.RowFilters.Count > 0);
    }

    /// <summary>
    /// Runs the query as a job (UWS), whatever terminal it ends in: for what takes longer than a connection lasts. The job is waited for,
    /// its result read, and then it is deleted; cancellation stops and deletes it.
    /// </summary>
    /// <param name="options">How it is waited for and what becomes of it; null for the client's.</param>
    public TapQuery<T> AsJob(UwsJobOptions? options = null) =>
        With(Session.Execution with { Mode = TapExecutionMode.Job, Reason = "AsJob() was asked for", Job = options });

    /// <summary>
    /// Runs the query at once or as a job, by what is known of the service (<see cref="TapServiceTraits"/>) and of the query;
    /// <see cref="ToPlan"/> and <see cref="ToResultAsync"/> tell which, and why.
    /// </summary>
    /// <param name="options">How a job is waited for and what becomes of it; null for the client's.</param>
    public TapQuery<T> Automatically(UwsJobOptions? options = null) =>
        With(Session.Execution with { Mode = null, Reason = "Automatically() was asked for", Job = options });

    /// <summary>Tells how far the query is: each change of its job, each megabyte that comes, and the end of its rows.</summary>
    /// <param name="progress">Who is told; on the thread that reads, unless it is a <see cref="Progress{T}"/>.</param>
    public TapQuery<T> WithProgress(IProgress<TapQueryProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return With(Session.Execution with { Progress = progress });
    }

    /// <summary>
    /// Makes a job of the query and starts it, without waiting for its end. The handle is yours: dispose of it, or the job lies at the
    /// service until its destruction time.
    /// </summary>
    /// <param name="options">How it is waited for and what becomes of it; null for those of <see cref="AsJob"/>, or the client's.</param>
    /// <param name="cancellationToken">Ends it; a job that was made is deleted.</param>
    /// <exception cref="TapQueryNotSupportedException">
    /// A part of the query has no equivalent in ADQL. Thrown before anything is sent.
    /// </exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<TapQueryJob<T>> SubmitAsync(UwsJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        var query = Compile();
        var job = await Session.Client.SubmitAsync(
            query.Adql, query.Request, options ?? Session.Execution.Job, format: null, cancellationToken).ConfigureAwait(false);
        return new TapQueryJob<T>(job, query, RequiredColumns);
    }

    /// <summary>
    /// Takes up a job that was made of this very query, by another process if need be, so that its rows come typed. The job is kept when
    /// the handle is disposed of, unless told otherwise.
    /// </summary>
    /// <param name="job">Its URL (<see cref="UwsJob.Url"/>), or its id as a relative one.</param>
    /// <param name="options">How it is waited for and what becomes of it; null for the client's.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="TapException">
    /// The service has no such job, or cannot be asked. That its result has other columns is told when rows are read.
    /// </exception>
    public async Task<TapQueryJob<T>> AttachJobAsync(Uri job, UwsJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        var query = Compile();
        return new TapQueryJob<T>(
            await Session.Client.AttachJobAsync(job, options, cancellationToken).ConfigureAwait(false), query, RequiredColumns);
    }

    private bool[] RequiredColumns() => ReaderColumns.RequiredOf(_expression, Session);

    private TapQuery<T> With(QueryExecution execution) => With(Session with { Execution = execution });
}
