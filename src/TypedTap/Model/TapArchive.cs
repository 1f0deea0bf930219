using TypedTap.Linq;
using TypedTap.Tap;

namespace TypedTap;

/// <summary>
/// A TAP service with typed tables. The generated half of a class marked with <see cref="TapArchiveAttribute"/> derives
/// from it. Making one sends nothing; it is safe to use from several threads at once and meant to be kept.
/// </summary>
public abstract class TapArchive : IDisposable
{
    private readonly bool _ownsClient;
    private readonly QuerySession _session;

    /// <summary>Addresses a service.</summary>
    /// <param name="serviceUrl">The TAP base URL, the one to which <c>/sync</c> is appended.</param>
    /// <param name="profile">What the snapshot knows.</param>
    /// <param name="options">Timeouts, handlers, limits; null for the defaults.</param>
    protected TapArchive(Uri serviceUrl, TapServiceProfile profile, TapClientOptions? options = null)
        : this(new TapClient(serviceUrl, options), profile) => _ownsClient = true;

    /// <summary>Uses a client that somebody else owns and disposes.</summary>
    /// <param name="client">The client.</param>
    /// <param name="profile">What the snapshot knows.</param>
    protected TapArchive(TapClient client, TapServiceProfile profile)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(profile);
        Client = client;
        Profile = profile;
        var literals = client.Options.StringLiterals ?? profile.LiteralsAt(client.BaseUrl);
        _session = new QuerySession(client, literals, new TapRequestOptions());
    }

    /// <summary>The client that sends this archive's queries; takes ADQL written by hand too.</summary>
    public TapClient Client { get; }

    /// <summary>What the snapshot knows of its service.</summary>
    public TapServiceProfile Profile { get; }

    /// <summary>The query that selects all rows of a table; generated properties return it.</summary>
    protected TapQuery<T> Query<T>(TapTableMapping<T> table) => new(_session, table);

    /// <summary>Closes the connections, if this archive opened them.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, if this archive opened them.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsClient)
            Client.Dispose();
    }
}
