using System.Net.Http.Headers;
using System.Net.Security;

namespace TypedTap.Http;

/// <summary>What the pipeline asks of a credential. It never sees where the secret comes from.</summary>
internal interface IRequestCredential
{
    /// <summary>Where it may be sent.</summary>
    CredentialScope Scope { get; }

    /// <summary>What it is, for messages: <c>bearer token of 'jane' (ESO)</c>; no secret.</summary>
    string Description { get; }

    /// <summary>The header that it becomes, with <c>***</c> in place of the secret; null when it is none (a certificate).</summary>
    KeyValuePair<string, string>? Header { get; }

    /// <summary>Who the service should say that we are (<c>X-VO-Authenticated</c>), if that is known.</summary>
    string? ExpectedUser { get; }

    /// <summary>Whether the service names the user in each answer, so that one without a name is an answer to nobody.</summary>
    bool IdentityIsConfirmed { get; }

    /// <summary>The certificate, with its chain, that is held now; or null.</summary>
    SslStreamCertificateContext? ClientCertificate { get; }

    /// <summary>
    /// Puts the secret into the headers of a message to an origin of the scope, after getting or renewing it where needed.
    /// </summary>
    /// <param name="headers">The message's headers.</param>
    /// <param name="context">The pipeline, for credentials that have to ask for their secret, and how long it must live.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>The certificate that the connection must present, where that is the secret; otherwise null.</returns>
    /// <exception cref="TapException">The secret cannot be had.</exception>
    ValueTask<SslStreamCertificateContext?> AuthorizeAsync(
        HttpRequestHeaders headers, AuthorizationContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Called after a 401: drops what was sent if it can be replaced by something newer.
    /// </summary>
    /// <returns>Whether another attempt makes sense.</returns>
    bool TryDiscard(HttpRequestHeaders sent);
}
