using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>A job of a double. What clients did to it is in <see cref="Events"/>; tests move it on.</summary>
public sealed class DoubleJob
{
    private readonly Lock _lock = new();
    private readonly List<string> _events = [];
    private readonly TapDoubleOptions _options;
    private TaskCompletionSource _changed = New();
    private Func<DoubleAnswer>? _work;
    private bool _aborting;

    internal DoubleJob(
        string id,
        string? owner,
        RequestParameters parameters,
        IReadOnlyList<DoubleUpload> uploads,
        TapDoubleOptions options)
    {
        _options = options;
        Id = id;
        Owner = owner;
        Parameters = parameters;
        Uploads = uploads;
        Created = options.Time.GetUtcNow();
        ExecutionDuration = options.ExecutionDuration;
        Destruction = Created + options.Lifetime;
    }

    public string Id { get; }

    /// <summary>Who made it; null for an anonymous user.</summary>
    public string? Owner { get; }

    public DoublePhase Phase { get; private set; }

    /// <summary>
    /// What was done to it, in order: <c>RUN</c>, <c>ABORT</c>, <c>DELETE</c>, <c>EXECUTIONDURATION=5</c>, and the phases it came to.
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

    public DateTimeOffset Created { get; }

    public DateTimeOffset? Started { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    /// <summary>In force, zero for no limit.</summary>
    public TimeSpan ExecutionDuration { get; private set; }

    /// <summary>In force.</summary>
    public DateTimeOffset Destruction { get; private set; }

    /// <summary>The text of its query.</summary>
    public string? Query => Parameters["QUERY"];

    /// <summary>The tables that came with it.</summary>
    public IReadOnlyList<DoubleUpload> Uploads { get; private set; }

    internal RequestParameters Parameters { get; private set; }

    internal DoubleAnswer? Answer { get; private set; }

    /// <summary>The text of its error, if it failed.</summary>
    public string? Error { get; private set; }

    internal bool IsActive =>
        Phase is DoublePhase.Pending or DoublePhase.Queued or DoublePhase.Executing or DoublePhase.Held or DoublePhase.Suspended;

    /// <summary>Completed at the next change of phase.</summary>
    internal Task Changed
    {
        get
        {
            lock (_lock)
                return _changed.Task;
        }
    }

    /// <summary>Goes on by one step: QUEUED to EXECUTING, EXECUTING to COMPLETED or ERROR. Other phases stay.</summary>
    public void Advance()
    {
        lock (_lock)
        {
            if (_aborting)
                End(DoublePhase.Aborted);
            else if (Phase == DoublePhase.Queued)
                Enter(DoublePhase.Executing);
            else if (Phase == DoublePhase.Executing)
                Finish();
        }
    }

    /// <summary>Puts it into any phase: HELD, SUSPENDED, ARCHIVED, UNKNOWN.</summary>
    public void MoveTo(DoublePhase phase)
    {
        lock (_lock)
            Enter(phase);
    }

    /// <summary>Ends it in ERROR.</summary>
    public void Fail(string message)
    {
        lock (_lock)
        {
            Error = message;
            End(DoublePhase.Error);
        }
    }

    /// <summary>The service destroys it, as when its destruction time has come; from then on it is not found.</summary>
    public void Destroy() => Remove("DESTROYED");

    internal void Run(Func<DoubleAnswer> work)
    {
        lock (_lock)
        {
            _events.Add("RUN");
            if (Phase is not (DoublePhase.Pending or DoublePhase.Held))
            {
                if (!_options.SecondRunKills)
                    throw new RefusedException(400, $"No transition from {PhaseText} to QUEUED.");
                Fail($"No transition from {PhaseText} to QUEUED.");
                return;
            }

            _work = work;
            Enter(DoublePhase.Queued);
            if (_options.Advance != JobAdvance.AtOnce)
                return;
            Enter(DoublePhase.Executing);
            Finish();
        }
    }

    internal void Abort()
    {
        lock (_lock)
        {
            _events.Add("ABORT");
            if (!IsActive)
                return;
            if (_options.AbortTakesAStep && Phase == DoublePhase.Executing)
                _aborting = true;
            else
                End(DoublePhase.Aborted);
        }
    }

    internal void Delete() => Remove("DELETE");

    internal void Change(RequestParameters parameters, IReadOnlyList<DoubleUpload> uploads)
    {
        lock (_lock)
        {
            if (Phase != DoublePhase.Pending)
                throw new RefusedException(400, $"Parameters of a job that is {PhaseText} can't be changed.");
            Parameters = Parameters.With(parameters);
            Uploads = [.. Uploads.Where(old => uploads.All(upload => upload.Name != old.Name)), .. uploads];
        }
    }

    internal void SetExecutionDuration(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            throw new RefusedException(400, $"EXECUTIONDURATION is '{text}', not a number of seconds.");
        lock (_lock)
        {
            _events.Add("EXECUTIONDURATION=" + text);
            var asked = TimeSpan.FromSeconds(seconds);
            // Zero is "no limit", the largest of all.
            if (!_options.LimitsOnlyShrink || (asked > TimeSpan.Zero && (ExecutionDuration == TimeSpan.Zero || asked < ExecutionDuration)))
                ExecutionDuration = asked;
        }
    }

    internal void SetDestruction(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var asked))
            throw new RefusedException(400, $"DESTRUCTION is '{text}', not a time.");
        lock (_lock)
        {
            _events.Add("DESTRUCTION=" + text);
            if (!_options.LimitsOnlyShrink || asked < Destruction)
                Destruction = asked;
        }
    }

    internal string PhaseText => Phase.ToString().ToUpperInvariant();

    private void Remove(string how)
    {
        lock (_lock)
        {
            _events.Add(how);
            Deleted = true;
            _changed.TrySetResult();
        }
    }

    private void Finish()
    {
        Answer = _work!();
        Error = Answer.Error;
        End(Error is null ? DoublePhase.Completed : DoublePhase.Error);
    }

    private void End(DoublePhase phase)
    {
        _aborting = false;
        Ended = _options.Time.GetUtcNow();
        Enter(phase);
    }

    private void Enter(DoublePhase phase)
    {
        Phase = phase;
        _events.Add(PhaseText);
        if (phase == DoublePhase.Executing)
            Started = _options.Time.GetUtcNow();
        var changed = _changed;
        _changed = New();
        changed.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
