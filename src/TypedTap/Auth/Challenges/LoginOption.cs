namespace TypedTap.Auth;

/// <summary>A way to authenticate at a service.</summary>
/// <param name="Kind">What kind of way.</param>
/// <param name="Origin">What said so, for people: the challenge or the security method.</param>
/// <param name="Endpoint">The login service, for the kinds that have one.</param>
/// <param name="ServiceUrl">The access URL of the interface that wants this way, if capabilities named it.</param>
public sealed record LoginOption(LoginKind Kind, string Origin, LoginEndpoint? Endpoint = null, Uri? ServiceUrl = null)
{
    /// <summary>For people: <c>TokenLogin at https://…/login (ivoa_bearer)</c>.</summary>
    public override string ToString() =>
        Endpoint is null ? $"{Kind} ({Origin})" : $"{Kind} at {LoginUrl.Shown(Endpoint.Url)} ({Origin})";
}
