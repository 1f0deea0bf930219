namespace TypedTap.Auth;

/// <summary>What to show to a user who logs in with a browser, on this or another device (RFC 8628 §3.2).</summary>
/// <param name="VerificationUrl">The page to open.</param>
/// <param name="UserCode">The code to type there.</param>
/// <param name="CompleteUrl">The page with the code in it already, for QR codes and links; null when the server gives none.</param>
/// <param name="Expires">Until when this has to be done.</param>
public sealed record DeviceCode(Uri VerificationUrl, string UserCode, Uri? CompleteUrl, DateTimeOffset Expires);
