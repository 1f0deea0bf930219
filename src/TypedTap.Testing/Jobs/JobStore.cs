using System.Globalization;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing.Jobs;

/// <summary>The jobs of the service, those that were deleted too.</summary>
internal sealed class JobStore(EmbeddedTapServiceOptions options) : IDisposable
{
    private readonly Gate _lock = new();
    private readonly List<EmbeddedJob> _jobs = [];
    private readonly Dictionary<string, EmbeddedJob> _byId = new(StringComparer.Ordinal);

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
            var id = string.Create(CultureInfo.InvariantCulture, $"j{_jobs.Count + 1}");
            var job = new EmbeddedJob(id, owner, parameters, uploads, options);
            _jobs.Add(job);
            _byId.Add(id, job);
            return job;
        }
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
