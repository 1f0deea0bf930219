using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Tap;

namespace TypedTap;

/// <summary>
/// A TAP service with typed tables. The generated half of a class marked with <see cref="TapArchiveAttribute"/> derives
/// from it. Making one sends nothing; it is safe to use from several threads at once and meant to be kept.
/// </summary>
public abstract partial class TapArchive : IDisposable
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
        var dialect = profile.DialectAt(client.BaseUrl, client.Traits);
        _session = new QuerySession(
            client, dialect with { Literals = client.Options.StringLiterals ?? dialect.Literals },
            new TapRequestOptions()) { FindTable = FindTable };
    }

    internal QuerySession Session => _session;

    /// <summary>The client that sends this archive's queries; takes ADQL written by hand too.</summary>
    public TapClient Client { get; }

    /// <summary>What the snapshot knows of its service.</summary>
    public TapServiceProfile Profile { get; }

    /// <summary>The generated tables: their columns with unit, UCD, utype and description.</summary>
    public virtual ValueList<TapTableMapping> Tables => ValueList<TapTableMapping>.Empty;

    /// <summary>
    /// A generated table, by its published name (quotes may be left out, and case does not count); null if there is none.
    /// </summary>
    /// <param name="publishedName">The full name, such as <c>caom2.Plane</c>.</param>
    public TapTableMapping? FindTable(string publishedName)
    {
        ArgumentNullException.ThrowIfNull(publishedName);
        var folded = TablePattern.Fold(publishedName);
        return Tables.FirstOrDefault(table => string.Equals(table.Name, publishedName, StringComparison.Ordinal))
            ?? Tables.FirstOrDefault(table => string.Equals(TablePattern.Fold(table.Name), folded, StringComparison.Ordinal));
    }

    /// <summary>The query that selects all rows of a table; generated properties return it.</summary>
    protected TapTableQuery<T> Query<T>(TapTableMapping<T> table) => new(_session, table);

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
