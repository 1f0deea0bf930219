namespace TypedTap.Auth;

/// <summary>The endpoints of an authorization server.</summary>
/// <param name="Token">Where tokens are given.</param>
/// <param name="Device">Where device logins begin; null when the server has none.</param>
/// <param name="PostOnly">Whether client secrets are taken in the form only.</param>
internal sealed record OAuthEndpoints(Uri Token, Uri? Device, bool PostOnly);
