using TypedTap.Tap;

namespace TypedTap.Snapshots;

/// <summary>Keeps snapshot files up to date with a live service. Safe to use from several threads for different files.</summary>
public sealed class TapSnapshotRefresher
{
    private readonly TapClient _client;

    /// <summary>Makes one; nothing is sent.</summary>
    /// <param name="client">Asks the service, with its credentials; the caller disposes it.</param>
    public TapSnapshotRefresher(TapClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Reads the service and writes the file if anything in it changes: all of it or nothing, whatever happens meanwhile.</summary>
    public Task<TapSnapshotOutcome> RefreshAsync(
        TapSnapshotRequest request, IProgress<TapSnapshotProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_client.BaseUrl.Host);

    /// <summary>Reads the service and compares it with the file, which stays as it is.</summary>
    public Task<TapSnapshotOutcome> CheckAsync(
        TapSnapshotRequest request, IProgress<TapSnapshotProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_client.BaseUrl.Host);
}
