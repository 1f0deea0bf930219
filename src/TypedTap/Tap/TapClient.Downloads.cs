using TypedTap.Downloads;

namespace TypedTap.Tap;

public sealed partial class TapClient
{
    /// <summary>
    /// Downloads files over the client's connections, with its limits. Its credential goes along to its own origins, and to no others.
    /// </summary>
    public TapDownloader Downloads => field ??= new TapDownloader(_http);
}
