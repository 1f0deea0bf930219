using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>Which of a job's results is the result.</summary>
internal static class UwsResultChoice
{
    /// <summary>
    /// The result named <c>result</c>, else the one whose URL ends with <c>/results/result</c>, else the only one that can be fetched.
    /// Null when the job lists none that can be fetched.
    /// </summary>
    /// <exception cref="UwsException">There are several and none of them is it.</exception>
    public static UwsResult? Choose(UwsJobInfo info, Uri job)
    {
        var usable = info.Results.Where(result => result.IsFetchable).ToArray();
        var chosen = Array.Find(usable, result => result.Id.Equals("result", StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(usable, result => result.Href!.AbsolutePath.EndsWith("/results/result", StringComparison.Ordinal));
        if (chosen is not null || usable.Length <= 1)
            return chosen ?? usable.FirstOrDefault();
        throw new UwsException(
            $"The job {SafeUrl.Print(job)} has {usable.Length} results, and none of them is the one that standards name "
            + $"'result': {Names(usable)}. Say which one.")
        {
            Url = SafeUrl.Redact(job),
        };
    }

    /// <summary>The result of a name.</summary>
    /// <exception cref="ArgumentException">There is none, or none that can be fetched.</exception>
    public static UwsResult Named(UwsJobInfo info, string id, Uri job)
    {
        var named = info.Results.Where(result => result.Id == id).ToArray();
        if (named.Length == 0)
            named = [.. info.Results.Where(result => result.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
        if (Array.Find(named, result => result.IsFetchable) is { } found)
            return found;
        var problem = named.Length == 0 ? "has no result" : "has nothing to fetch for the result";
        throw new ArgumentException($"The job {SafeUrl.Print(job)} {problem} '{ServerText.Clean(id, 100)}'. It has: "
            + $"{Names(info.Results)}.", nameof(id));
    }

    private static string Names(IEnumerable<UwsResult> results)
    {
        var names = results.Take(20).Select(result => $"'{ServerText.Clean(result.Id, 60)}'").ToArray();
        return names.Length == 0 ? "none" : string.Join(", ", names);
    }
}
