namespace TypedTap.Http;

/// <summary>What a credential may use to make itself ready for a message.</summary>
/// <param name="Http">The pipeline; requests for secrets use <see cref="CredentialUse.None"/>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Life">How long, from now, the secret must stay valid.</param>
internal sealed record AuthorizationContext(TapHttp Http, TimeProvider Time, TimeSpan Life);
