using System.Text.RegularExpressions;

namespace TypedTap.Http;

/// <summary>Takes what looks like a secret out of text that somebody else wrote.</summary>
internal static partial class SecretText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "***";

    private static readonly string[] Words =
    [
        "token", "passw", "passphrase", "passcode", "pwd", "secret", "apikey", "api_key", "api-key", "accesskey", "access_key",
        "access-key", "signature", "credential", "sess", "ticket", "auth", "jwt", "saml", "bearer", "assertion", "cookie",
    ];

    private static readonly string[] WholeNames = ["sig", "key", "code", "sid", "pw", "otp"];

    /// <summary>Whether a parameter of this name carries a secret.</summary>
    public static bool IsSecretName(string name) =>
        Array.Exists(WholeNames, word => name.Equals(word, StringComparison.OrdinalIgnoreCase))
        || name.EndsWith("pass", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The same text without the user information of URLs, the values of <c>token=…</c> and <c>"token": "…"</c> and their
    /// like, and bearer tokens.
    /// </summary>
    public static string Hide(string text) => Secret().Replace(text, static match =>
        match.Groups["name"] is { Success: true } name && !IsSecretName(name.Value)
            ? match.Value
            : match.Groups["kept"].Value + Hidden + match.Groups["end"].Value);

    // Names are bounded, or a long word would be tried from each of its letters to its end.
    [GeneratedRegex(
        """
        (?<kept>://)[^\s/"'<>]*(?<end>@)
        | (?<![\w.\-])(?<kept>(?<name>[\w.\-]{1,60})=)[^\s&;,"'<>()]+
        | (?<kept>"(?<name>[\w.\-]{1,60})"\s?:\s?")[^"]+
        | \beyJ[\w\-]{8,}(\.[\w\-]+)*
        | (?<kept>\bbearer\s)(?=\S{0,200}[0-9])[\w\-.~+/]{8,}=*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
