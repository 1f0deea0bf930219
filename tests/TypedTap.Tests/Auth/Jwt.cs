using System.Globalization;
using System.Text;

namespace TypedTap.Tests.Auth;

/// <summary>Makes tokens that look signed.</summary>
internal static class Jwt
{
    /// <summary>A token that expires then; its payload has the letters that only the URL alphabet writes differently.</summary>
    public static string Expiring(DateTimeOffset expires) =>
        Of(string.Create(CultureInfo.InvariantCulture, $$"""{"sub":"~~~???>>>ÿ","exp":{{expires.ToUnixTimeSeconds()}}}"""));

    public static string Of(string payload) => $"{Encode("""{"alg":"RS256","kid":"sso"}""")}.{Encode(payload)}.c2lnbmF0dXJl";

    private static string Encode(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
