using TypedTap.Build.Program.Requests;
using TypedTap.Metadata;
using TypedTap.Snapshots.Files;

namespace TypedTap.Build.Program.Work;

/// <summary>Which service a snapshot is of.</summary>
internal static class ServiceAddress
{
    /// <summary>
    /// The one that the item names, else the one that the file names; null for the snapshot of a data model, which has none.
    /// </summary>
    /// <exception cref="BadItemException">The address is none, or neither item nor file can tell.</exception>
    /// <exception cref="IOException">The file is larger than any snapshot, or can't be read.</exception>
    /// <exception cref="TapSnapshotException">The file is no snapshot.</exception>
    public static Uri? Find(SnapshotItem item)
    {
        if (item.ServiceUrl is { } named)
            return Parse(named, "ServiceUrl");
        if (!File.Exists(item.Path))
            throw new BadItemException($"there is neither a ServiceUrl nor a file {item.Path} that would name the service.");
        // Not of its parts: a refresh mends those.
        return SnapshotStore.ReadSnapshot(item.Path).Service.Url is { } url ? Parse(url, "service.url of the snapshot") : null;
    }

    private static Uri Parse(string text, string what) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? url
            : throw new BadItemException($"the {what} is not the address of a service (https://...).");
}
