using System.Text;
using System.Xml.Linq;

namespace TypedTap.TestServers;

/// <summary>What the service says of itself.</summary>
internal static class VosiDocuments
{
    private const string DataService = "http://www.ivoa.net/xml/VODataService/v1.1";
    private const string Std = "ivo://ivoa.net/std/";
    private static readonly XNamespace Vosi = "http://www.ivoa.net/xml/VOSICapabilities/v1.0";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Capabilities(TapDouble tap, string origin)
    {
        var options = tap.Options;
        var url = origin + TapDouble.BasePath;
        var methods = (options.SecurityMethods ?? tap.DefaultSecurityMethods).Select(
            id => new XElement("securityMethod", new XAttribute("standardID", id)));
        return Write(new XElement(
            Vosi + "capabilities",
            new XAttribute(XNamespace.Xmlns + "vosi", Vosi),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(XNamespace.Xmlns + "vs", DataService),
            new XAttribute(XNamespace.Xmlns + "tr", "http://www.ivoa.net/xml/TAPRegExt/v1.0"),
            new XElement(
                "capability",
                new XAttribute("standardID", Std + "TAP"),
                new XAttribute(Xsi + "type", "tr:TableAccess"),
                Interface(
                    url,
                    "base",
                    options.LoginRequired || !methods.Any() ? [.. methods] : [new XElement("securityMethod"), .. methods]),
                new XElement(
                    "language",
                    new XElement("name", "ADQL"),
                    new XElement("version", new XAttribute("ivo-id", Std + "ADQL#v2.0"), "2.0"),
                    new XElement("version", new XAttribute("ivo-id", Std + "ADQL#v2.1"), "2.1")),
                Format("application/x-votable+xml;serialization=TABLEDATA", "votable/td", Std + "TAPRegExt#output-votable-td"),
                Format("text/csv", "csv", null),
                Format("text/tab-separated-values", "tsv", null),
                options.AdvertiseUploads
                    ? ((string[])["inline", "http"]).Select(
                        way => new XElement("uploadMethod", new XAttribute("ivo-id", $"{Std}TAPRegExt#upload-{way}")))
                    : null,
                new XElement("retentionPeriod", new XElement("default", JobDocument.Seconds(options.Lifetime))),
                new XElement("executionDuration", new XElement("default", JobDocument.Seconds(options.ExecutionDuration))),
                Limit("outputLimit", "row", options.DefaultMaxrec, options.HardMaxrec),
                options.AdvertiseUploads ? Limit("uploadLimit", "byte", null, options.UploadLimit) : null),
            Capability("VOSI#capabilities", url + "/capabilities"),
            Capability("VOSI#availability", url + "/availability"),
            Capability("VOSI#tables-1.1", url + "/tables"),
            options.Accepts.HasFlag(DoubleSchemes.Cookie) ? Capability("UMS#login-0.1", tap.CookieLogin.AbsoluteUri) : null));
    }

    public static byte[] Availability(bool available)
    {
        XNamespace vosi = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
        return Write(new XElement(
            vosi + "availability",
            new XElement(vosi + "available", available),
            new XElement(vosi + "note", "A double for tests.")));
    }

    public static byte[] Tables() => Write(new XElement(
        (XNamespace)"http://www.ivoa.net/xml/VOSITables/v1.0" + "tableset",
        new XAttribute(XNamespace.Xmlns + "vosi", "http://www.ivoa.net/xml/VOSITables/v1.0"),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(XNamespace.Xmlns + "vs", DataService),
        new XElement(
            "schema",
            new XElement("name", "double"),
            new XElement(
                "table",
                new XElement("name", "double.numbers"),
                Column("n", "long", null),
                Column("query", "char", "*")))));

    private static XElement Column(string name, string type, string? size) => new(
        "column",
        new XElement("name", name),
        new XElement(
            "dataType",
            new XAttribute(Xsi + "type", "vs:VOTableType"),
            size is null ? null : new XAttribute("arraysize", size),
            type));

    private static XElement Capability(string id, string url) =>
        new("capability", new XAttribute("standardID", Std + id), Interface(url, "full", []));

    private static XElement Interface(string url, string use, IReadOnlyList<XElement> methods) => new(
        "interface",
        new XAttribute(Xsi + "type", "vs:ParamHTTP"),
        new XAttribute("role", "std"),
        use == "base" ? new XAttribute("version", "1.1") : null,
        new XElement("accessURL", new XAttribute("use", use), url),
        methods);

    private static XElement Format(string mime, string alias, string? id) => new(
        "outputFormat",
        id is null ? null : new XAttribute("ivo-id", id),
        new XElement("mime", mime),
        new XElement("alias", alias));

    private static XElement? Limit(string name, string unit, long? usual, long? hard) => usual is null && hard is null
        ? null
        : new XElement(
        name,
        usual is null ? null : new XElement("default", new XAttribute("unit", unit), usual),
        hard is null ? null : new XElement("hard", new XAttribute("unit", unit), hard));

    private static byte[] Write(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            new XDocument(root).Save(text);
        return bytes.ToArray();
    }
}
