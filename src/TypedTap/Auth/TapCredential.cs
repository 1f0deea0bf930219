using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Security;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// What proves to services who asks, bound to the origins that it may be sent to. Tokens and cookies are got when they are
/// needed first, renewed before they expire, once however many requests wait, and forgotten at log-out. One credential may be
/// used by several clients at the same time.
/// </summary>
/// <remarks>
/// Origins are https (plain http on this machine only), and each is named: nothing is derived from a host name. Nothing of the
/// secret is in <see cref="ToString"/>, in messages or in the debugger.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class TapCredential : IRequestCredential, IDisposable
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IPermitSource _source;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly PermitKeeper _keeper;

    private readonly CredentialScope _scope;
    private volatile IdentityCheck? _identity;

    private TapCredential(IPermitSource source, CredentialScope scope)
    {
        _source = source;
        _scope = scope;
        _keeper = new PermitKeeper(source);
    }

    /// <summary>The origins that it may be sent to, like <c>https://archive.eso.org:443</c>.</summary>
    public IReadOnlyList<string> Origins => _scope.Names;

    /// <summary>What it is and whose, like <c>ESO login of 'jane'</c>; no secret.</summary>
    public string Description => _source.Description;

    /// <summary>When what is held now ends: the token, cookie or certificate. Null when nothing is held yet, or nobody said.</summary>
    public DateTimeOffset? Expires => HeldCertificate?.Expires ?? _keeper.Current?.Expires;

    CredentialScope IRequestCredential.Scope => _scope;

    string? IRequestCredential.ExpectedUser => _identity?.UserName ?? _source.User;

    bool IRequestCredential.IdentityIsConfirmed => _identity is not null;

    KeyValuePair<string, string>? IRequestCredential.Header => _keeper.Current is { } permit ? permit.Shown : _source.Shown;

    SslStreamCertificateContext? IRequestCredential.ClientCertificate => HeldCertificate?.Context;

    private ClientCertificate? HeldCertificate =>
        (_keeper.Current as CertificatePermit)?.Certificate ?? (_keeper.IsClosed ? null : (_source as CertificateSource)?.Certificate);

    /// <summary>
    /// Says that the services of its origins name the user in every answer (<c>X-VO-Authenticated</c>), so that an answer without
    /// that name is one to an anonymous user, and an error. Not all services name users, and some only do where a login
    /// matters: try it first.
    /// </summary>
    /// <param name="userName">The name that they say; null for the user name of the login where that is what they say.</param>
    /// <returns>This credential.</returns>
    public TapCredential RequireIdentity(string? userName = null)
    {
        _identity = new IdentityCheck(userName);
        return this;
    }

    /// <summary>What its user should know about it by now: that a certificate ends within three days.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    public IReadOnlyList<string> Warnings(TimeProvider? time = null) =>
        HeldCertificate is { } certificate ? certificate.Warnings((time ?? TimeProvider.System).GetUtcNow()) : [];

    /// <summary>
    /// Forgets tokens, cookies, typed passwords and certificates, and stops a login that is under way. Later requests with it
    /// are refused. Services are not told; tokens there end by themselves.
    /// </summary>
    public void LogOut() => _keeper.Dispose();

    /// <summary>The same as <see cref="LogOut"/>.</summary>
    public void Dispose() => LogOut();

    /// <summary>What it is and where it may be sent.</summary>
    public override string ToString() => $"{Description}, for {_scope}";

    async ValueTask<SslStreamCertificateContext?> IRequestCredential.AuthorizeAsync(
        HttpRequestHeaders headers, AuthorizationContext context, CancellationToken cancellationToken)
    {
        var permit = await _keeper.GetAsync(context, cancellationToken).ConfigureAwait(false);
        permit.Apply(headers);
        return (permit as CertificatePermit)?.Certificate.Context;
    }

    bool IRequestCredential.TryDiscard(HttpRequestHeaders sent) => _keeper.TryDiscard(sent);

    /// <summary>Gets the permit now, so that a wrong password is an error now and not at the first query.</summary>
    internal async Task LogInAsync(TapHttp http, TimeProvider time, CancellationToken cancellationToken) =>
        await _keeper.GetAsync(new AuthorizationContext(http, time, TimeSpan.Zero), cancellationToken).ConfigureAwait(false);
}
