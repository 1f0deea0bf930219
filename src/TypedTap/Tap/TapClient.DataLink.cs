using TypedTap.DataLink;

namespace TypedTap.Tap;

/// <content>Links of results.</content>
public sealed partial class TapClient
{
    /// <summary>
    /// Finds the links of datasets and calls the services that results describe, with this client's connections, limits and login.
    /// </summary>
    public DataLinkClient DataLink { get; }
}
