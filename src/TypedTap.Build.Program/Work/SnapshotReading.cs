using TypedTap.Adql;
using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;
using TypedTap.Snapshots;
using TypedTap.Tap;

namespace TypedTap.Build.Program.Work;

/// <summary>One snapshot and its service.</summary>
internal static class SnapshotReading
{
    /// <summary>More than a <see cref="TimeSpan"/> need hold.</summary>
    private const int MostDays = 1_000_000;

    /// <summary>Logs in where the item says so, and refreshes or checks.</summary>
    public static async Task<TapSnapshotOutcome> RunAsync(
        SnapshotItem item,
        Uri url,
        bool isCheck,
        IProgress<TapSnapshotProgress> progress,
        SecretMask mask,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var client = new TapClient(url, new TapClientOptions { UserAgent = "TypedTap.Build", TimeProvider = time });
        if (await Login.MeansAsync(item, url, mask, cancellationToken).ConfigureAwait(false) is { } means)
            await client.LoginAsync(means, Login.Origins(item, url), cancellationToken).ConfigureAwait(false);
        var refresher = new TapSnapshotRefresher(client);
        var request = new TapSnapshotRequest
        {
            Path = item.Path,
            Tables = item.Tables.ToValueList(),
            Exclude = item.Exclude.ToValueList(),
            Naming = item.Naming,
            Source = item.Source,
            Probe = item.Probe,
            MaxAge = item.MaxAge is > 0 and var days ? TimeSpan.FromDays(Math.Min(days, MostDays)) : null,
        };
        return await (isCheck
            ? refresher.CheckAsync(request, progress, cancellationToken)
            : refresher.RefreshAsync(request, progress, cancellationToken)).ConfigureAwait(false);
    }
}
