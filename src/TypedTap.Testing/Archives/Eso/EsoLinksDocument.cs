using System.Globalization;
using System.Text;
using System.Xml;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Archives;

/// <summary>Links as ESO writes them.</summary>
internal static class EsoLinksDocument
{
    public const string SodaId = "soda";
    private const string Namespace = "http://www.ivoa.net/xml/VOTable/v1.3";

    private static readonly (string Name, string Type, string Ucd, Func<EsoLinkRow, string?> Value)[] Columns =
    [
        ("ID", "char", "meta.id;meta.main", row => row.Id),
        ("access_url", "char", "meta.ref.url", row => row.AccessUrl),
        ("service_def", "char", "meta.ref", row => row.ServiceDefinition),
        ("error_message", "char", "meta.code.error", row => row.ErrorMessage),
        ("semantics", "char", "meta.code", row => row.Semantics),
        ("description", "char", "meta.note", row => row.Description),
        ("content_type", "char", "meta.code.mime", row => row.ContentType),
        ("content_length", "long", "phys.size;meta.file", row => row.ContentLength?.ToString(CultureInfo.InvariantCulture)),
        ("eso_origfile", "char", "meta.id;meta.file", row => row.OriginalFile),
        ("eso_category", "char", "meta.code.class", row => row.Category),
        ("eso_datalink", "char", "meta.ref.url;meta.datalink", row => row.DataLink),
    ];

    /// <param name="rows">The rows.</param>
    /// <param name="soda">Where SODA is, if rows name it, and what it cuts.</param>
    public static EmbeddedReply Of(IEnumerable<EsoLinkRow> rows, (Uri Url, string Id)? soda = null)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("VOTABLE", Namespace);
            xml.WriteAttributeString("version", "1.3");
            xml.WriteStartElement("RESOURCE");
            xml.WriteAttributeString("type", "results");
            Element(xml, "INFO", ("name", "QUERY_STATUS"), ("value", "OK"));
            xml.WriteStartElement("TABLE");
            foreach (var (name, type, ucd, _) in Columns)
                Element(
                    xml, "FIELD", ("ID", name), ("name", name), ("datatype", type), ("arraysize", type == "char" ? "*" : null),
                    ("unit", type == "long" ? "byte" : null), ("ucd", ucd));
            xml.WriteStartElement("DATA");
            xml.WriteStartElement("TABLEDATA");
            foreach (var row in rows)
            {
                xml.WriteStartElement("TR");
                foreach (var (_, _, _, value) in Columns)
                    xml.WriteElementString("TD", CleanText.Of(value(row) ?? ""));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            if (soda is { } service)
                Soda(xml, service.Url, service.Id);
            xml.WriteEndElement();
        }

        return new EmbeddedReply(200, "application/x-votable+xml;content=datalink", bytes.ToArray());
    }

    private static void Soda(XmlWriter xml, Uri url, string id)
    {
        xml.WriteStartElement("RESOURCE");
        xml.WriteAttributeString("ID", SodaId);
        xml.WriteAttributeString("type", "meta");
        xml.WriteAttributeString("utype", "adhoc:service");
        Element(
            xml, "PARAM", ("name", "standardID"), ("datatype", "char"), ("arraysize", "*"), ("value", "ivo://ivoa.net/std/SODA#sync-1.0"));
        Element(xml, "PARAM", ("name", "accessURL"), ("datatype", "char"), ("arraysize", "*"), ("value", url.AbsoluteUri));
        xml.WriteStartElement("GROUP");
        xml.WriteAttributeString("name", "inputParams");
        Element(xml, "PARAM", ("name", "ID"), ("datatype", "char"), ("arraysize", "*"), ("ucd", "meta.id;meta.dataset"), ("value", id));
        Element(
            xml, "PARAM", ("name", "CIRCLE"), ("datatype", "double"), ("arraysize", "3"), ("unit", "deg"), ("xtype", "circle"),
            ("ucd", "obs.field"), ("value", ""));
        Element(
            xml, "PARAM", ("name", "BAND"), ("datatype", "double"), ("arraysize", "2"), ("unit", "m"), ("xtype", "interval"),
            ("ucd", "em.wl;stat.interval"), ("value", ""));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
