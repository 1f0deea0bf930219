using TypedTap.Build.Program.Requests;

namespace TypedTap.Build.Program.Messages;

/// <summary>
/// Puts asterisks in the place of passwords and tokens, wherever they turn up. The library tells none; this is for services that
/// give back what they were sent, and for whoever writes a message here one day.
/// </summary>
internal sealed class SecretMask(IReadOnlyCollection<string> secrets)
{
    // Shorter ones would take words out of every message, and protect nothing.
    private const int ShortestSecret = 6;

    private readonly List<string> _secrets =
        [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    /// <summary>The secrets in the environment variables that a request names.</summary>
    public static SecretMask Of(BuildRequest request) => new(
    [
        .. request.Snapshots
            .SelectMany(item => new[] { item.PasswordVariable, item.TokenVariable })
            .OfType<string>()
            .Select(Environment.GetEnvironmentVariable)
            .OfType<string>()
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }),
    ]);

    /// <summary>The text without them.</summary>
    public string Hide(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }
}
