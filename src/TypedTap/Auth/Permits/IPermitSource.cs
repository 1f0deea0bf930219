using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Where a credential gets its permit: a secret as it is, a login, a token service.</summary>
internal interface IPermitSource
{
    /// <summary>What it gives and for whom, for messages: <c>ESO login of 'jane'</c>.</summary>
    string Description { get; }

    /// <summary>Who the service should say that we are, if that is known.</summary>
    string? User { get; }

    /// <summary>
    /// The header that its permits become, with <c>***</c> in place of the secret, as far as that is known before there is one.
    /// </summary>
    KeyValuePair<string, string>? Shown => new("Authorization", "Bearer ***");

    /// <summary>Whether asking again can give another permit than the one that was refused.</summary>
    bool CanGiveAnother { get; }

    /// <summary>Whether a login that was refused may succeed a moment later, because somebody else can be asked for its secret.</summary>
    bool SecretMayDiffer { get; }

    /// <summary>Gets a permit.</summary>
    /// <exception cref="TapException">It cannot be had.</exception>
    ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken);

    /// <summary>The service refused what was given last.</summary>
    void Refused();

    /// <summary>Logged out: everything that was typed or remembered is forgotten.</summary>
    void Clear();
}
