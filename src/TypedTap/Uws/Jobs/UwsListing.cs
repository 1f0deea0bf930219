using System.Globalization;
using TypedTap.Uws.Reading;

namespace TypedTap.Uws.Jobs;

/// <summary>Lists jobs, and makes up for services that filter by half.</summary>
internal static class UwsListing
{
    /// <summary>The jobs that a filter asks for.</summary>
    public static async Task<UwsJobList> ReadAsync(UwsService service, UwsJobFilter filter, CancellationToken cancellationToken)
    {
        var phases = filter.Phases.Distinct().ToArray();
        var list = await AskAsync(service, phases, filter, cancellationToken).ConfigureAwait(false);
        if (phases.Length < 2 || list.Jobs.Count > 0)
            return Filtered(list, phases);

        // DaCHS reads several phases as "all of them at once", which no job is in: an empty list is no answer before each was asked for.
        var jobs = new List<UwsJobReference>();
        var described = new List<UwsJobInfo>();
        foreach (var phase in phases)
        {
            var part = Filtered(await AskAsync(service, [phase], filter, cancellationToken).ConfigureAwait(false), [phase]);
            jobs.AddRange(part.Jobs);
            described.AddRange(part.Described);
        }

        // Each list has the last jobs of its phase; which of them are the last of all can be told where the list has times.
        if (filter.Last < jobs.Count && jobs.TrueForAll(job => job.CreationTime is not null))
            jobs = [.. jobs.OrderBy(job => job.CreationTime).TakeLast(filter.Last.Value)];
        return list with { Jobs = [.. jobs], Described = [.. described] };
    }

    /// <summary>The parameters of a request.</summary>
    public static string Query(IEnumerable<UwsPhase> phases, UwsJobFilter filter)
    {
        var query = phases.Select(phase => "PHASE=" + phase.Keyword()).ToList();
        if (filter.After is { } after)
            query.Add("AFTER=" + Uri.EscapeDataString(UwsTime.Format(after)));
        if (filter.Last is { } last)
            query.Add("LAST=" + last.ToString(CultureInfo.InvariantCulture));
        return string.Join('&', query);
    }

    // Services of UWS 1.0 do not know filters. Lines that tell no phase stay.
    private static UwsJobList Filtered(UwsJobList list, UwsPhase[] phases) => phases.Length == 0
        ? list
        : list with
        {
            Jobs = [.. list.Jobs.Where(job => job.PhaseText is null || phases.Contains(job.Phase))],
            Described = [.. list.Described.Where(job => job.PhaseText is null || phases.Contains(job.Phase))],
        };

    private static Task<UwsJobList> AskAsync(
        UwsService service, IEnumerable<UwsPhase> phases, UwsJobFilter filter, CancellationToken cancellationToken)
    {
        var who = service.Traits.ListNeedsLogin ? "This service lists jobs" : "It seems that this service lists jobs";
        var url = UwsLocation.WithQuery(service.JobsUrl, Query(phases, filter));
        return service.Channel.ReadJobsAsync(url, $"{who} only for users who are logged in.", cancellationToken);
    }
}
