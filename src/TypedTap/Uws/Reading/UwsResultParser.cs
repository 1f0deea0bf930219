using System.Globalization;
using System.Xml.Linq;

namespace TypedTap.Uws.Reading;

/// <summary>Makes a result of its element.</summary>
internal static class UwsResultParser
{
    private static readonly string[] Known = ["id", "href", "size", "mime-type", "type"];

    public static UwsResult Read(XElement element, Uri? baseUrl, UwsDiagnosticLog log)
    {
        var id = element.Get("id")?.Trim() ?? "";
        if (id.Length == 0)
            log.Add(UwsDiagnosticCode.Missing, "result/@id", "A result has no id.");
        // Old services wrote the reference as text.
        var reference = (element.Get("href") ?? (element.TryText(out var text) ? text : null))?.Trim();
        var href = UwsHref.Resolve(reference, baseUrl);
        if (href is null && !string.IsNullOrEmpty(reference))
            log.BadValue("result/@href", reference, "is no URL");
        return new UwsResult(id)
        {
            Href = href,
            HrefText = reference,
            Size = Size(element.Get("size")?.Trim(), log),
            MimeType = element.Get("mime-type")?.Trim(),
            Type = element.Get("type")?.Trim(),
            Extras =
            [
                .. from attribute in element.Attributes()
                   where !attribute.IsNamespaceDeclaration && !Known.Contains(attribute.Name.LocalName, StringComparer.OrdinalIgnoreCase)
                   select new UwsExtra(attribute.Name.LocalName, attribute.Value),
            ],
        };
    }

    private static long? Size(string? text, UwsDiagnosticLog log)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size))
            return size >= 0 ? size : null;
        log.BadValue("result/@size", text, "is no number of bytes");
        return null;
    }
}
