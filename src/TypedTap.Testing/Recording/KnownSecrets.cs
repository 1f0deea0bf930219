using System.Collections.Immutable;
using System.Net;
using System.Text;
using TypedTap.Http;

namespace TypedTap.Testing.Recording;

/// <summary>The secrets that have gone by so far, so that they are found wherever else they turn up.</summary>
internal sealed class KnownSecrets(IReadOnlyList<string> names)
{
    /// <summary>Shorter ones would be found in the middle of words.</summary>
    private const int ShortestLength = 4;

    // Longest first, so that a part of one is not taken for it.
    private ImmutableList<string> _values = [];

    public ImmutableList<string> Values => _values;

    public bool IsSecretName(string name) =>
        SecretText.IsSecretName(name) || names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers a secret, also as it looks in URLs, in XML and in bytes that are taken for Latin-1.</summary>
    public void Learn(string? secret)
    {
        if (secret is null || secret.Length < ShortestLength || secret == SecretText.Hidden)
            return;
        ImmutableInterlocked.Update(
            ref _values,
            (values, forms) =>
                [.. values.Union(forms, StringComparer.Ordinal)
                    .OrderByDescending(value => value.Length)
                    .ThenBy(value => value, StringComparer.Ordinal)],
            new[] { secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret), Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret)) });
    }

    /// <summary>Remembers what an Authorization header holds: the token, and of Basic the password too.</summary>
    public void LearnAuthorization(string value)
    {
        var parts = value.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            Learn(value);
            return;
        }

        Learn(parts[1]);
        if (!parts[0].Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return;
        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]));
            Learn(pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }
        catch (FormatException)
        {
            // Not what Basic is; the whole is remembered already.
        }
    }

    /// <summary>The text without known secrets.</summary>
    public string Remove(string text)
    {
        foreach (var secret in _values)
            text = text.Replace(secret, SecretText.Hidden, StringComparison.Ordinal);
        return text;
    }
}
