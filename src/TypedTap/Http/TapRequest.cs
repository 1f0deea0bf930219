using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap;

/// <summary>
/// A request as it is sent, for logs, help desks and eyes: method, URL, headers, fields and files, with <c>***</c> in place of
/// every secret. Making one sends nothing.
/// </summary>
public sealed record TapRequest
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Where it is sent first, without secrets.</summary>
    public required Uri Url { get; init; }

    /// <summary>The headers that matter. A credential shows as its scheme and <c>***</c>.</summary>
    public ValueList<KeyValuePair<string, string>> Headers { get; init; } = ValueList<KeyValuePair<string, string>>.Empty;

    /// <summary>The fields of the form, in order; empty when it has no body.</summary>
    public ValueList<KeyValuePair<string, string>> Fields { get; init; } = ValueList<KeyValuePair<string, string>>.Empty;

    /// <summary>The files of the form; their names are those of the parts.</summary>
    public ValueList<TapRequestFile> Files { get; init; } = ValueList<TapRequestFile>.Empty;

    /// <summary>
    /// The curl command that sends the same, for a POSIX shell. A login is left to be filled in: it is taken
    /// from the environment variables LOGIN (<c>user:password</c>), TOKEN or COOKIE (<c>name=value</c>). Files are to be there under their
    /// names.
    /// </summary>
    public string ToCurl() => CurlCommand.Of(this);

    /// <summary>The request in the manner of HTTP/1.1, one header or field a line.</summary>
    public override string ToString() => RequestText.Write(this);
}
