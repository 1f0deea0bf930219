using TypedTap.Http;

namespace TypedTap.Uws;

/// <summary>How a job is waited for and what becomes of it in the end.</summary>
public sealed record UwsJobOptions
{
    /// <summary>
    /// What becomes of the job when its handle is disposed of. Null: <see cref="UwsDeletePolicy.DeleteOnSuccess"/> for a job that was made
    /// here, <see cref="UwsDeletePolicy.Keep"/> for one that was attached to.
    /// </summary>
    public UwsDeletePolicy? DeletePolicy { get; init; }

    /// <summary>
    /// How long one call may wait for the job as a whole; 24 hours unless set. Limits of single requests are the client's and apart
    /// from it, and the service's own limit (<see cref="UwsJobInfo.ExecutionDuration"/>) counts only while the job runs, not while it
    /// is queued.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan Timeout { get; init => field = TimeLimit.Check(value, nameof(Timeout)); } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long the service may be out of reach while a job is waited for; 15 minutes unless set. Within it failed polls are tried
    /// again: the job knows nothing of our network.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan ContactTimeout { get; init => field = TimeLimit.Check(value, nameof(ContactTimeout)); } = TimeSpan.FromMinutes(15);

    /// <summary>How long aborting and deleting may take in all, when a job is cancelled or disposed of; 30 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan CleanUpTimeout { get; init => field = TimeLimit.Check(value, nameof(CleanUpTimeout)); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one request asks the service to hold it until the phase changes (<c>WAIT</c>, UWS 1.1); one minute unless set. Zero
    /// asks again and again instead. Services that cannot hold requests are noticed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or more than an hour.</exception>
    public TimeSpan LongPoll { get; init => field = Hold(value, nameof(LongPoll)); } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long to pause before the second question where requests are not held; it grows by half each time. One second unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or more than a day.</exception>
    public TimeSpan FirstPause { get; init => field = Pause(value, nameof(FirstPause)); } = TimeSpan.FromSeconds(1);

    /// <summary>How long pauses grow; 30 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or more than a day.</exception>
    public TimeSpan LongestPause { get; init => field = Pause(value, nameof(LongestPause)); } = TimeSpan.FromSeconds(30);

    private static TimeSpan Hold(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A request can be held for up to an hour.");

    private static TimeSpan Pause(TimeSpan value, string name) =>
        value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A pause is positive and at most a day.");
}
