using System.Net;
using System.Text;

namespace TypedTap.Build.Program.Messages;

/// <summary>
/// Puts asterisks in the place of passwords and tokens, wherever they turn up. The library tells none; this is for services that
/// give back what they were sent, and for whoever writes a message here one day.
/// </summary>
internal sealed class SecretMask
{
    // Shorter ones would take words out of every message, and protect nothing.
    private const int ShortestSecret = 6;

    private volatile string[] _secrets = [];

    /// <summary>Takes a password or a token, in the forms that requests have it in: as it is, in addresses, in forms.</summary>
    public void Learn(string secret) => Add([secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret)]);

    /// <summary>Takes a login, and with it what HTTP Basic sends of it (RFC 7617).</summary>
    public void Learn(string user, string password)
    {
        Learn(password);
        var login = $"{user}:{password}";
        Add([Convert.ToBase64String(Encoding.UTF8.GetBytes(login)), Convert.ToBase64String(Encoding.Latin1.GetBytes(login))]);
    }

    /// <summary>The text without them.</summary>
    public string Hide(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    // The longest first: one may be part of another.
    private void Add(IEnumerable<string> secrets) => _secrets =
        [.. _secrets.Concat(secrets.Where(static secret => secret.Length >= ShortestSecret))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static secret => secret.Length)];
}
