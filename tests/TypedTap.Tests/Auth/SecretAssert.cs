using System.Collections;

namespace TypedTap.Tests.Auth;

/// <summary>Looks for secrets in everything that a person or a log could see of an exception.</summary>
internal static class SecretAssert
{
    /// <summary>No secret in messages, texts and public properties of an exception and of those inside of it.</summary>
    public static void IsFree(Exception exception, params string[] secrets)
    {
        foreach (var text in Texts(exception))
            IsFree(text, secrets);
    }

    /// <summary>No secret in a text.</summary>
    public static void IsFree(string? text, params string[] secrets)
    {
        foreach (var secret in secrets)
        {
            foreach (var form in (string[])[secret, Uri.EscapeDataString(secret), System.Net.WebUtility.UrlEncode(secret)])
                Assert.DoesNotContain(form, text ?? "", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Texts(Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            yield return at.ToString();
            foreach (DictionaryEntry entry in at.Data)
                yield return $"{entry.Key}={entry.Value}";
            foreach (var property in at.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            {
                var value = property.GetValue(at);
                yield return value is IEnumerable<string> list ? string.Join(' ', list) : value?.ToString() ?? "";
            }
        }
    }
}
