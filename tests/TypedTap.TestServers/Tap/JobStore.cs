using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>The jobs of a double, those that were deleted too.</summary>
internal sealed class JobStore(TapDoubleOptions options)
{
    private readonly Lock _lock = new();
    private readonly List<DoubleJob> _jobs = [];

    public IReadOnlyList<DoubleJob> All
    {
        get
        {
            lock (_lock)
                return [.. _jobs];
        }
    }

    public DoubleJob Create(string? owner, RequestParameters parameters, IReadOnlyList<DoubleUpload> uploads)
    {
        lock (_lock)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"j{_jobs.Count + 1}");
            var job = new DoubleJob(id, owner, parameters, uploads, options);
            _jobs.Add(job);
            return job;
        }
    }

    public DoubleJob? Find(string id)
    {
        lock (_lock)
            return _jobs.Find(job => job.Id == id && !job.Deleted);
    }

    /// <summary>The list of UWS 1.1 §2.2.2.1: by phase, after a time, and the last ones, which come newest first.</summary>
    public IReadOnlyList<DoubleJob> List(RequestParameters parameters, string? user)
    {
        var phases = parameters.Values("PHASE").ToHashSet(StringComparer.Ordinal);
        var jobs = All.Where(job => !job.Deleted && (user is null || job.Owner == user))
            .Where(job => phases.Count > 0 ? phases.Contains(job.PhaseText) : job.Phase != DoublePhase.Archived);
        if (parameters["AFTER"] is { } after)
        {
            if (!DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                throw new RefusedException(400, $"AFTER is '{after}', not a time.");
            jobs = jobs.Where(job => job.Created > time);
        }

        if (parameters["LAST"] is not { } last)
            return [.. jobs];
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            throw new RefusedException(400, $"LAST is '{last}', not a number of jobs.");
        return [.. jobs.Reverse().Take(count)];
    }
}
