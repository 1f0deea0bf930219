using TypedTap.Auth;
using TypedTap.Eso.Connecting;
using TypedTap.Tap;

namespace TypedTap.Eso;

/// <summary>
/// ESO's science archive: the tables of <c>tap_obs</c> (raw frames, products, ambient conditions, instruments), and around them links,
/// calibrations, night logs, headers and files. It asks ESO unless its options name other endpoints. Making one sends nothing; it may be
/// used by several threads at once.
/// </summary>
/// <example>
/// <code>
/// using var eso = new EsoArchive();
/// await eso.LoginAsync(TapLogin.FromEnvironment("ESO_USER", "ESO_PASSWORD"));          // or not at all: most of the archive is public
/// var frames = await eso.Dbo.Raw.Where(f => f.DpCat == "SCIENCE" &amp;&amp; f.ProgId == "098.C-0739(C)").Take(2).AsJob().ToListAsync();
/// var cascade = await eso.CalibrationsAsync(frames[0].DpId!, CalSelectorMode.Raw2Master);
/// </code>
/// </example>
[TapArchive("eso-tap-obs")]
public sealed partial class EsoArchive
{
    private readonly TapCredential? _ownCredential;
    private readonly Lazy<EsoCatalogues> _catalogues;
    private readonly TimeProvider _time;
    private bool _isDisposed;

    /// <summary>Asks ESO.</summary>
    /// <param name="options">How requests are made; null for the usual.</param>
    public EsoArchive(TapClientOptions? options = null)
        : this(new EsoOptions { Client = options ?? new TapClientOptions() })
    {
    }

    /// <summary>
    /// Asks another service with ESO's tables. The services around it are those that <see cref="EsoEndpoints.Of"/> gives.
    /// </summary>
    /// <param name="serviceUrl">The base URL of its TAP service, without <c>/sync</c>.</param>
    /// <param name="options">How requests are made; null for the usual.</param>
    public EsoArchive(Uri serviceUrl, TapClientOptions? options = null)
        : this(new EsoOptions { Endpoints = EsoEndpoints.Of(serviceUrl), Client = options ?? new TapClientOptions() })
    {
    }

    /// <summary>Asks the services that the options name, as the user that they name.</summary>
    /// <param name="options">Where, how and as whom.</param>
    /// <exception cref="ArgumentException">There are two credentials, or an origin is none that a password may be sent to.</exception>
    public EsoArchive(EsoOptions options)
        : this(EsoConnection.Of(options))
    {
    }

    /// <summary>
    /// Asks through a client that exists already. The services around it are those that <see cref="EsoEndpoints.Of"/> gives.
    /// </summary>
    /// <param name="client">The client; it stays the caller's.</param>
    public EsoArchive(TapClient client)
        : base(client, GeneratedProfile)
    {
        Endpoints = EsoEndpoints.Of(client.BaseUrl);
        _catalogues = new(OpenCatalogues);
        _time = TimeProvider.System;
    }

    private EsoArchive(EsoConnection connection)
        : base(connection.Endpoints.Tap, GeneratedProfile, connection.Client)
    {
        Endpoints = connection.Endpoints;
        _catalogues = new(OpenCatalogues);
        _ownCredential = connection.OwnCredential;
        _time = connection.Client.TimeProvider;
    }

    /// <summary>Where it asks.</summary>
    public EsoEndpoints Endpoints { get; }

    /// <summary>The catalogues, which are another TAP service. They are public: no token is sent there.</summary>
    /// <exception cref="ObjectDisposedException">The archive has been disposed of.</exception>
    public EsoCatalogues Catalogues
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _catalogues.Value;
        }
    }

    /// <summary>The files of links and rows; the client's own.</summary>
    public TypedTap.Downloads.TapDownloader Downloads => Client.Downloads;

    /// <summary>
    /// Logs in with the name and password of the ESO User Portal. The token that they give is sent to <see cref="EsoEndpoints.Login"/>'s
    /// origins and to no others; it lives 8 hours and is renewed before it ends. A wrong password is an error here.
    /// </summary>
    /// <param name="login">User name and password.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">The login was refused or failed; the archive goes on as it was.</exception>
    /// <exception cref="TapException">The login service could not be reached.</exception>
    public Task LoginAsync(TapLogin login, CancellationToken cancellationToken = default) =>
        Client.LoginAsync(login, origins: null, cancellationToken);

    /// <summary>Is anonymous from now on; token and password are forgotten.</summary>
    public void LogOut() => Client.LogOut();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        _isDisposed = true;
        _ownCredential?.Dispose();
        if (_catalogues.IsValueCreated)
            _catalogues.Value.Dispose();
    }

    // With the ways that this archive asks in, but for the user.
    private EsoCatalogues OpenCatalogues() =>
        new(Endpoints.Catalogues, Client.Options with { Credential = null, Traits = TapServiceTraits.EsoCatalogues with { Login = null } });
}
