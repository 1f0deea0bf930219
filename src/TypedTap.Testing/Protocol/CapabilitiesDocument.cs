using System.Xml.Linq;
using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>What the service can do (VOSI 1.1 §2.1), for TAP in the words of TAPRegExt 1.0.</summary>
internal sealed class CapabilitiesDocument(ServiceCore core)
{
    private const string Std = "ivo://ivoa.net/std/";
    private static readonly XNamespace Vosi = "http://www.ivoa.net/xml/VOSICapabilities/v1.0";
    private readonly LanguageElement _language = new(core);

    private EmbeddedTapServiceOptions Options => core.Options;

    private EmbeddedProfile Profile => core.Profile;

    public byte[] Of(string origin)
    {
        var url = origin + Profile.Path;
        return VosiXml.Write(VosiXml.Root(
            Vosi + "capabilities",
            "vosi",
            new XAttribute(XNamespace.Xmlns + "tr", "http://www.ivoa.net/xml/TAPRegExt/v1.0"),
            Tap(url),
            Capability("VOSI#capabilities", url + "/capabilities"),
            Capability("VOSI#availability", url + "/availability"),
            Capability("VOSI#tables-1.1", url + "/tables", SecurityMethods()),
            Options.Examples.Count > 0 ? Capability("DALI#examples", url + "/examples", SecurityMethods()) : null,
            Options.DataLink is null ? null : Capability("DataLink#links-1.1", origin + ProductEndpoint.LinksPath, SecurityMethods()),
            Options.Soda is null ? null : Capability("SODA#sync-1.0", origin + ProductEndpoint.SodaPath, SecurityMethods()),
            Options.Accepts.HasFlag(LoginSchemes.Cookie)
                ? Capability("UMS#login-0.1", core.Logins.Url(LoginEndpoints.CookiePath).AbsoluteUri)
                : null));
    }

    private XElement Tap(string url)
    {
        var tables = core.Database.Describe().Schemas.SelectMany(schema => schema.Tables);
        return new XElement(
            "capability",
            new XAttribute("standardID", Std + "TAP"),
            VosiXml.Type("tr:TableAccess"),
            Interface(url, "base", SecurityMethods()),
            tables.Any(table => table.Name.Equals("ivoa.obscore", StringComparison.OrdinalIgnoreCase))
                ? new XElement("dataModel", new XAttribute("ivo-id", Std + "ObsCore#core-1.1"), "ObsCore-1.1")
                : null,
            _language.Write(),
            Formats(),
            Uploads(),
            new XElement("retentionPeriod", new XElement("default", JobSeconds(Profile.Lifetime))),
            new XElement(
                "executionDuration",
                new XElement("default", JobSeconds(Profile.ExecutionDuration)),
                Profile.LongestExecutionDuration is { } longest ? new XElement("hard", JobSeconds(longest)) : null),
            Limit("outputLimit", "row", Profile.DefaultMaxrec, Profile.HardMaxrec),
            Profile is { AllowsUploads: true, AdvertiseUploads: true } ? Limit("uploadLimit", "byte", null, Profile.UploadLimit) : null);
    }

    private static IEnumerable<XElement> Formats() =>
        from format in ResultFormats.Offered
        let serialization = format.MediaType.Split("serialization=") is [_, var name]
            ? name.ToLowerInvariant().Replace("tabledata", "td", StringComparison.Ordinal)
            : null
        select new XElement(
            "outputFormat",
            serialization is null ? null : new XAttribute("ivo-id", $"{Std}TAPRegExt#output-votable-{serialization}"),
            new XElement("mime", format.MediaType),
            format.Aliases.Select(alias => new XElement("alias", alias)));

    private IEnumerable<XElement>? Uploads() => Profile is { AllowsUploads: true, AdvertiseUploads: true }
        ? ((string[])["inline", "http", "https"]).Select(
            way => new XElement("uploadMethod", new XAttribute("ivo-id", $"{Std}TAPRegExt#upload-{way}")))
        : null;

    private static string JobSeconds(TimeSpan time) => Jobs.JobDocument.Seconds(time);

    // Of everything that a login is asked for: a client such as pyvo sends one only where the interface of the URL has its method.
    private List<XElement> SecurityMethods()
    {
        List<XElement> methods = [.. (Options.SecurityMethods ?? core.Logins.SecurityMethods).Select(
            id => new XElement("securityMethod", new XAttribute("standardID", id)))];
        return Options.LoginRequired || methods.Count == 0 ? methods : [new XElement("securityMethod"), .. methods];
    }

    private static XElement Capability(string id, string url, IReadOnlyList<XElement>? methods = null) =>
        new("capability", new XAttribute("standardID", Std + id), Interface(url, "full", methods ?? []));

    private static XElement Interface(string url, string use, IReadOnlyList<XElement> methods) => new(
        "interface",
        VosiXml.Type("vs:ParamHTTP"),
        new XAttribute("role", "std"),
        use == "base" ? new XAttribute("version", "1.1") : null,
        new XElement("accessURL", new XAttribute("use", use), url),
        methods);

    private static XElement? Limit(string name, string unit, long? usual, long? hard) => usual is null && hard is null
        ? null
        : new XElement(
            name,
            usual is null ? null : new XElement("default", new XAttribute("unit", unit), usual),
            hard is null ? null : new XElement("hard", new XAttribute("unit", unit), hard));
}
