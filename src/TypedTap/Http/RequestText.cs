using System.Text;
using TypedTap.Adql;

namespace TypedTap.Http;

/// <summary>Makes requests presentable.</summary>
internal static class RequestText
{
    /// <summary>The request, without secrets.</summary>
    public static TapRequest Of(TapHttpRequest request, string userAgent, IRequestCredential? credential)
    {
        List<KeyValuePair<string, string>> headers = [new("Accept", request.Accept), new("User-Agent", userAgent)];
        var url = request.Url;
        if (credential is not null && request.Credential != CredentialUse.None)
        {
            if (credential.Scope.TryUpgrade(url, out var secure))
                url = secure;
            if (credential.Scope.Covers(url) && credential.Header is { } header)
                headers.Add(header);
        }

        return new TapRequest
        {
            Method = request.Method.Method,
            Url = SafeUrl.Redact(url),
            Headers = headers.ToValueList(),
            Fields = request.Fields.Select(Hidden).ToValueList(),
            Files = request.Files.ToValueList(),
        };
    }

    /// <summary>The text of a request, for people.</summary>
    public static string Write(TapRequest request)
    {
        var text = new StringBuilder().Append(request.Method).Append(' ').Append(SafeUrl.Print(request.Url));
        foreach (var (name, value) in request.Headers)
            text.Append('\n').Append(name).Append(": ").Append(value);
        if (request.Fields.Count + request.Files.Count > 0)
            text.Append('\n');
        foreach (var (name, value) in request.Fields)
            text.Append('\n').Append(name).Append('=').Append(value);
        foreach (var file in request.Files)
            text.Append('\n').Append(file.Name).Append("=@").Append(file.FileName).Append(" (").Append(file.ContentType).Append(')');
        return text.ToString();
    }

    private static KeyValuePair<string, string> Hidden(KeyValuePair<string, string> field) =>
        SecretText.IsSecretName(field.Key) ? new(field.Key, SecretText.Hidden) : field;
}
