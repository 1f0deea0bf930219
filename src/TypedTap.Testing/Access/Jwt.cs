using System.Text;
using System.Text.Json.Nodes;

namespace TypedTap.Testing;

/// <summary>Tokens that look like ESO's: claims with times, and characters that only base64url has. The signature is none.</summary>
internal static class Jwt
{
    public static string Write(string user, string audience, DateTimeOffset issued, DateTimeOffset expires, int number)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://www.example.org/sso/oidc",
            ["sub"] = user,
            ["aud"] = audience,
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["nbf"] = issued.ToUnixTimeSeconds() - 300,
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["jti"] = number,
            // Encoded these give '-' and '_', which plain base64 does not have.
            ["roles"] = "??????>>>>>>",
        };
        return $"{Part("""{"alg":"RS256","kid":"sso","typ":"JWT"}""")}.{Part(claims.ToJsonString(Relaxed))}.{Part("not signed")}";
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Part(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))
        .TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
