namespace TypedTap.Auth;

/// <summary>That answers must name the user.</summary>
/// <param name="UserName">The name; null: that of the login.</param>
internal sealed record IdentityCheck(string? UserName);
