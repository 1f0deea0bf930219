namespace TypedTap.Eso;

/// <summary>Identifiers of files: <c>dp_id</c>, the publisher's identifier, and what URLs have of them.</summary>
public static class EsoIds
{
    private const string Prefix = "ivo://eso.org/ID?";

    /// <summary>The publisher's identifier: <c>ivo://eso.org/ID?SPHER.2016-09-26T03:04:09.308</c>.</summary>
    /// <exception cref="ArgumentException">It is no dp_id: empty, or with blanks or characters of URLs.</exception>
    public static string ToIvoid(string dpId) => Prefix + Check(dpId);

    /// <summary>
    /// The dp_id that a publisher's identifier, or a URL of links, calibrations or a file, is about; null where there is none.
    /// </summary>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = Uri.UnescapeDataString(text);
        var begin = plain.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        var found = begin >= 0 ? plain[(begin + Prefix.Length)..] : After(plain, "/dataPortal/file/") ?? After(plain, "dp_id=");
        var id = found?.Split(['&', '?', '#', '/'], 2)[0];
        return id is not null && IsDpId(id) ? id : null;
    }

    /// <summary>An identifier as the query of a URL has it; one of another grammar, which only services have, is escaped.</summary>
    internal static string InQuery(string id) => IsDpId(id) ? id.Replace("+", "%2B", StringComparison.Ordinal) : Uri.EscapeDataString(id);

    /// <summary>The publisher's identifier for a query, whatever a service calls a file.</summary>
    internal static string IvoidInQuery(string id) => Prefix + InQuery(id);

    internal static string Check(string dpId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dpId);
        return IsDpId(dpId)
            ? dpId
            : throw new ArgumentException(
                $"'{dpId}' is no dp_id, which is like SPHER.2016-09-26T03:04:09.308: letters, digits and . : - + _.", nameof(dpId));
    }

    private static string? After(string text, string mark) =>
        text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var begin ? text[(begin + mark.Length)..] : null;

    internal static bool IsDpId(string text) =>
        text.Length is > 0 and <= 200 && char.IsAsciiLetterOrDigit(text[0])
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or ':' or '-' or '+' or '_');
}
