namespace TypedTap.Auth;

/// <summary>How a first token is got (RFC 6749 §1.3).</summary>
internal interface IOAuthGrant
{
    /// <summary>What it is and for whom, for messages: <c>OAuth login of 'jane'</c>.</summary>
    string Description { get; }

    /// <summary>Whether asking for the secret again can give another one.</summary>
    bool SecretMayDiffer { get; }

    /// <summary>Gets a token, and a refresh token if the server gives one.</summary>
    /// <exception cref="TapException">There is none.</exception>
    Task<(Permit Permit, string? RefreshToken)> GetAsync(OAuthExchange exchange, CancellationToken cancellationToken);

    /// <summary>Forgets what was typed.</summary>
    void Clear();
}
