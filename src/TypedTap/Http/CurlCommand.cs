using System.Text;

namespace TypedTap.Http;

/// <summary>Writes requests as curl commands.</summary>
internal static class CurlCommand
{
    private const string Break = " \\\n  ";

    /// <summary>The command.</summary>
    public static string Of(TapRequest request)
    {
        // -L alone would make a GET of a redirected POST and send logins on; curl keeps logins to the first host by itself.
        var text = new StringBuilder("curl --location --fail-with-body --compressed");
        if (request.Method != "GET" && request.Fields.Count + request.Files.Count == 0)
            text.Append(" --request ").Append(Quote(request.Method));
        foreach (var (name, value) in request.Headers)
            text.Append(Break).Append(Header(name, value));
        foreach (var (name, value) in request.Fields)
        {
            // In a multipart form, a value that begins with @ or < would be a file name.
            text.Append(Break).Append(request.Files.Count > 0 ? "--form-string " : "--data-urlencode ").Append(Quote($"{name}={value}"));
        }

        foreach (var file in request.Files)
            text.Append(Break).Append("--form ").Append(Quote($"{file.Name}=@{file.FileName};type={file.ContentType}"));
        return text.Append(Break).Append(Quote(SafeUrl.Print(request.Url))).ToString();
    }

    private static string Header(string name, string value)
    {
        if (name == "Authorization" && value.StartsWith("Basic ", StringComparison.Ordinal))
            return "--user \"$LOGIN\"";
        if (name == "Authorization")
            return "--header \"Authorization: Bearer $TOKEN\"";
        return name == "Cookie" ? "--header \"Cookie: $COOKIE\"" : "--header " + Quote($"{name}: {value}");
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
