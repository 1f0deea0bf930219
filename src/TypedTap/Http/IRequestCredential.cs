using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Http;

/// <summary>What the pipeline asks of a credential. It never sees where the secret comes from.</summary>
internal interface IRequestCredential
{
    /// <summary>Where it may be sent.</summary>
    CredentialScope Scope { get; }

    /// <summary>What it is, for messages: <c>bearer token of 'jane' (ESO)</c>; no secret.</summary>
    string Description { get; }

    /// <summary>Who the service should say that we are (<c>X-VO-Authenticated</c>), if that is known.</summary>
    string? ExpectedUser { get; }

    /// <summary>Whether the service names the user in each answer, so that one without a name is an answer to nobody.</summary>
    bool IdentityIsConfirmed { get; }

    /// <summary>The certificate that connections to origins of the scope present, or null.</summary>
    X509Certificate2? ClientCertificate { get; }

    /// <summary>
    /// The same certificate with the rest of its chain, to be given to the handler in its place where this is not null
    /// (<c>SslOptions.ClientCertificateContext</c>): a proxy certificate is refused without the certificate that signed it.
    /// </summary>
    SslStreamCertificateContext? ClientCertificateContext => null;

    /// <summary>
    /// Puts the secret into the headers of a message to an origin of the scope, after getting or renewing it where needed.
    /// </summary>
    /// <param name="headers">The message's headers.</param>
    /// <param name="context">The pipeline, for credentials that have to ask for their secret, and how long it must live.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="TapException">The secret cannot be had.</exception>
    ValueTask AuthorizeAsync(HttpRequestHeaders headers, AuthorizationContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Called after a 401: drops what was sent if it can be replaced by something newer.
    /// </summary>
    /// <returns>Whether another attempt makes sense.</returns>
    bool TryDiscard(HttpRequestHeaders sent);
}
