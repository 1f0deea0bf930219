using System.Globalization;
using TypedTap.Testing.Jobs;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing;

/// <summary>
/// A job of the service. What clients did to it is in <see cref="Events"/>; tests may move it on. Safe for use by several threads.
/// </summary>
#pragma warning disable CA1001 // Its timers and its cancellation end with its deletion or with the service (Stop): who looks at a job has nothing to dispose of.
public sealed partial class EmbeddedJob
#pragma warning restore CA1001
{
    private readonly Gate _lock = new();
    private readonly List<string> _events = [];
    private readonly EmbeddedTapServiceOptions _options;
    private readonly JobTimers _timers;
    private readonly CancellationTokenSource _cancel = new();
    private TaskCompletionSource _changed = New();
    private Func<CancellationToken, Task<QueryAnswer>>? _work;
    private bool _aborting;

    internal EmbeddedJob(
        int number,
        string? owner,
        RequestParameters parameters,
        IReadOnlyList<EmbeddedUpload> uploads,
        EmbeddedTapServiceOptions options)
    {
        _options = options;
        (Number, Id) = (number, string.Create(CultureInfo.InvariantCulture, $"j{number}"));
        Owner = owner;
        Parameters = parameters;
        Uploads = uploads;
        Created = options.Time.GetUtcNow();
        ExecutionDuration = JobLimits.Duration(Profile.ExecutionDuration, Profile);
        Destruction = Created + Profile.Lifetime;
        _timers = new JobTimers(options.Time, TimeIsOver, Destroy);
        _timers.SetDestruction(Destruction);
    }

    /// <summary>Its place among all jobs of the service.</summary>
    internal int Number { get; }

    /// <summary>Its name in URLs.</summary>
    public string Id { get; }

    /// <summary>Who made it; null for an anonymous user.</summary>
    public string? Owner { get; }

    /// <summary>What it is doing.</summary>
    public UwsPhase Phase { get; private set; } = UwsPhase.Pending;

    /// <summary>
    /// What was done to it, in order: <c>RUN</c>, <c>ABORT</c>, <c>DELETE</c>, <c>DESTROYED</c>, <c>EXECUTIONDURATION=5</c>, and the phases
    /// it came to.
    /// </summary>
    public IReadOnlyList<string> Events
    {
        get
        {
            lock (_lock)
                return [.. _events];
        }
    }

    /// <summary>Whether a client deleted it, or the service destroyed it.</summary>
    public bool Deleted { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>When it came to EXECUTING; null before.</summary>
    public DateTimeOffset? Started { get; private set; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>How long it may execute, zero for no limit.</summary>
    public TimeSpan ExecutionDuration { get; private set; }

    /// <summary>When the service destroys it.</summary>
    public DateTimeOffset Destruction { get; private set; }

    /// <summary>The text of its query.</summary>
    public string? Query => Parameters["QUERY"];

    /// <summary>The tables that came with it; none once it is deleted.</summary>
    public IReadOnlyList<EmbeddedUpload> Uploads { get; private set; }

    /// <summary>The text of its error, if it failed.</summary>
    public string? Error { get; private set; }

    internal RequestParameters Parameters { get; private set; }

    internal QueryAnswer? Answer { get; private set; }

    internal string PhaseText => Phase.ToString().ToUpperInvariant();

    internal bool IsActive =>
        Phase is UwsPhase.Pending or UwsPhase.Queued or UwsPhase.Executing or UwsPhase.Held or UwsPhase.Suspended;

    /// <summary>Completed at the next change of phase.</summary>
    internal Task Changed
    {
        get
        {
            lock (_lock)
                return _changed.Task;
        }
    }

    private EmbeddedProfile Profile => _options.Profile;

    /// <summary>
    /// Goes on by one step: QUEUED to EXECUTING, EXECUTING to COMPLETED or ERROR. Other phases stay. Not for jobs that go on by themselves.
    /// </summary>
    /// <exception cref="InvalidOperationException">Jobs of this service go on by themselves.</exception>
    public void Advance()
    {
        if (_options.Advance == JobAdvance.ByItself)
        {
            throw new InvalidOperationException(
                "Jobs go on by themselves here: set EmbeddedTapServiceOptions.Advance to JobAdvance.ByTest to move them.");
        }

        lock (_lock)
        {
            if (_aborting)
                End(UwsPhase.Aborted);
            else if (Phase == UwsPhase.Queued)
                Enter(UwsPhase.Executing);
            else if (Phase == UwsPhase.Executing)
                Finish();
        }
    }

    /// <summary>Puts it into any phase: HELD, SUSPENDED, ARCHIVED, UNKNOWN.</summary>
    /// <param name="phase">The phase.</param>
    public void MoveTo(UwsPhase phase)
    {
        lock (_lock)
            Enter(phase);
    }

    /// <summary>Ends it in ERROR.</summary>
    /// <param name="message">What its error says.</param>
    public void Fail(string message)
    {
        lock (_lock)
        {
            Error = message;
            End(UwsPhase.Error);
        }

        _cancel.Cancel();
    }

    /// <summary>
    /// The service destroys it, as when its destruction time has come; from then on it is not found, and its query is cancelled.
    /// </summary>
    public void Destroy() => Remove("DESTROYED");

    internal void Delete() => Remove("DELETE");

    /// <summary>The service ends: nothing goes on, and nothing else becomes of it.</summary>
    internal void Stop()
    {
        _timers.Dispose();
        _cancel.Cancel();
    }

    private void Remove(string how)
    {
        lock (_lock)
        {
            if (Deleted)
                return;
            _events.Add(how);
            Deleted = true;
            Answer = null;
            Uploads = [];
            _changed.TrySetResult();
        }

        Stop();
    }

    private void End(UwsPhase phase)
    {
        _aborting = false;
        Ended = _options.Time.GetUtcNow();
        _timers.SetEnd(null);
        Enter(phase);
    }

    private void Enter(UwsPhase phase)
    {
        Phase = phase;
        _events.Add(PhaseText);
        if (phase == UwsPhase.Executing)
            Started = _options.Time.GetUtcNow();
        var changed = _changed;
        _changed = New();
        changed.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
