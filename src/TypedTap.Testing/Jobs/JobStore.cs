using System.Globalization;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing.Jobs;

/// <summary>The jobs of the service, and the last of those that were deleted.</summary>
/// <param name="options">The service's options.</param>
/// <param name="numbers">Counts the jobs of all lists of the service, so that each has an id of its own.</param>
internal sealed class JobStore(EmbeddedTapServiceOptions options, JobNumbers numbers) : IDisposable
{
    /// <summary>How many deleted jobs are remembered at least.</summary>
    public const int KeptDeleted = 5000;

    private const int SweepEvery = 1000;

    private readonly Gate _lock = new();
    private readonly List<EmbeddedJob> _jobs = [];
    private readonly Dictionary<string, EmbeddedJob> _byId = new(StringComparer.Ordinal);
    private int _created;

    /// <summary>What jobs that go on by themselves wait for.</summary>
    public SemaphoreSlim Turns { get; } = new(options.Profile.ConcurrentJobs);

    public IReadOnlyList<EmbeddedJob> All
    {
        get
        {
            lock (_lock)
                return [.. _jobs];
        }
    }

    public EmbeddedJob Create(string? owner, RequestParameters parameters, IReadOnlyList<EmbeddedUpload> uploads)
    {
        lock (_lock)
        {
            var job = new EmbeddedJob(numbers.Next(), owner, parameters, uploads, options);
            _jobs.Add(job);
            _byId.Add(job.Id, job);
            if (++_created % SweepEvery == 0)
                ForgetDeleted();
            return job;
        }
    }

    private void ForgetDeleted()
    {
        var left = _jobs.Count(job => job.Deleted) - KeptDeleted;
        if (left <= 0)
            return;
        _jobs.RemoveAll(job => job.Deleted && left-- > 0 && _byId.Remove(job.Id));
    }

    public EmbeddedJob? Find(string id)
    {
        lock (_lock)
            return _byId.GetValueOrDefault(id) is { Deleted: false } job ? job : null;
    }

    /// <summary>The list of UWS 1.1 §2.2.2.1: by phase, after a time, and the last ones, which come newest first.</summary>
    public IReadOnlyList<EmbeddedJob> List(RequestParameters parameters, string? user)
    {
        var phases = parameters.Values("PHASE").ToHashSet(StringComparer.Ordinal);
        var jobs = All.Where(job => !job.Deleted && (user is null || job.Owner == user))
            .Where(job => phases.Count > 0 ? phases.Contains(job.PhaseText) : job.Phase != UwsPhase.Archived);
        if (parameters["AFTER"] is { } after)
        {
            var time = JobLimits.ReadTime(after, "AFTER");
            jobs = jobs.Where(job => job.Created > time);
        }

        if (parameters["LAST"] is not { } last)
            return [.. jobs];
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            throw new RefusedException(400, $"LAST is '{last}', not a number of jobs.");
        return [.. jobs.Reverse().Take(count)];
    }

    /// <summary>Ends all that runs.</summary>
    public void Dispose()
    {
        foreach (var job in All)
            job.Stop();
    }
}
