namespace TypedTap;

/// <summary>Why a credential was of no use.</summary>
public enum TapAuthenticationFailure
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The secret is not where it should be: no such variable, file, entry or key, nobody to prompt.</summary>
    SecretMissing,

    /// <summary>
    /// The secret is there and cannot be used: of the wrong form, not yet valid, or with characters that headers can't have.
    /// </summary>
    SecretUnusable,

    /// <summary>The token or certificate has expired, and nothing gives a newer one.</summary>
    Expired,

    /// <summary>The login was understood and refused: wrong user name or password, or a user who said no.</summary>
    LoginRefused,

    /// <summary>The login service answered something that is no answer to a login.</summary>
    LoginFailed,

    /// <summary>The URL is outside the origins that the credential is bound to, so nothing was sent.</summary>
    OutOfScope,

    /// <summary>The service wants a login, and no credential was sent.</summary>
    NoCredential,

    /// <summary>The service did not accept the credential that was sent (401 or 403).</summary>
    CredentialRefused,

    /// <summary>The service answered as if to somebody else: to nobody, or to another user (<c>X-VO-Authenticated</c>).</summary>
    IdentityNotConfirmed,

    /// <summary>The credential was logged out or disposed of.</summary>
    LoggedOut,

    /// <summary>The service offers no way to log in that the given means are good for.</summary>
    NoWayIn,
}
