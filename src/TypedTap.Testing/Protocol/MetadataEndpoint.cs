using System.Text;
using System.Xml.Linq;

namespace TypedTap.Testing.Protocol;

/// <summary>What the service says of itself: VOSI 1.1 and /examples.</summary>
internal sealed class MetadataEndpoint(ServiceCore core)
{
    private readonly CapabilitiesDocument _capabilities = new(core);

    public ServiceReply Capabilities(Exchange exchange)
    {
        if (exchange.Method != "GET")
            return exchange.NotAllowed();
        var document = core.Options.Capabilities is { } text ? Encoding.UTF8.GetBytes(text) : _capabilities.Of(exchange.Request.Origin);
        return core.Profile.ChallengeOnCapabilities ? exchange.WithChallenges(document) : exchange.Xml(document);
    }

    public ServiceReply Availability(Exchange exchange)
    {
        XNamespace vosi = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
        return exchange.Xml(VosiXml.Write(VosiXml.Root(
            vosi + "availability",
            "vosi",
            new XElement(vosi + "available", core.Options.Available),
            new XElement(vosi + "note", "An embedded service of TypedTap.Testing."))));
    }

    /// <summary>/tables, with detail=min or max, and /tables/NAME.</summary>
    public ServiceReply Tables(Exchange exchange, string[] path)
    {
        if (exchange.Method != "GET")
            return exchange.NotAllowed();
        var description = core.Database.Describe();
        if (path is [var name])
        {
            name = Uri.UnescapeDataString(name);
            return TablesDocument.Table(description, name) is { } table
                ? exchange.Xml(table)
                : exchange.Reply(Errors.NotFound($"No table {name}."));
        }

        if (path is not [])
            return exchange.Reply(Errors.NotFound($"Nothing at {exchange.Request.Path}."));
        return exchange.Parameters["DETAIL"]?.ToUpperInvariant() switch
        {
            null or "MAX" => exchange.Xml(TablesDocument.Tables(description, columns: true)),
            "MIN" => exchange.Xml(TablesDocument.Tables(description, columns: false)),
            var other => throw new RefusedException(400, $"DETAIL is '{other}', not min or max."),
        };
    }

    public ServiceReply Examples(Exchange exchange) => core.Options.Examples.Count == 0
        ? exchange.Text("There are no examples.", 404)
        : exchange.Reply(ServiceReply.Of(200, "application/xhtml+xml", ExamplesPage.Of(core.Options.Examples)));
}
