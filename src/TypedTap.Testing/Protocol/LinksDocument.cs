using System.Globalization;
using System.Text;
using System.Xml;

namespace TypedTap.Testing.Protocol;

/// <summary>A DataLink document (DataLink 1.1 §3).</summary>
internal static class LinksDocument
{
    private const string Namespace = "http://www.ivoa.net/xml/VOTable/v1.3";

    private static readonly (string Name, string Type, string? Size, string? Unit, string Ucd)[] Fields =
    [
        ("ID", "char", "*", null, "meta.id;meta.main"),
        ("access_url", "char", "*", null, "meta.ref.url"),
        ("service_def", "char", "*", null, "meta.ref"),
        ("error_message", "char", "*", null, "meta.code.error"),
        ("description", "char", "*", null, "meta.note"),
        ("semantics", "char", "*", null, "meta.code"),
        ("content_type", "char", "*", null, "meta.code.mime"),
        ("content_length", "long", null, "byte", "phys.size;meta.file"),
        ("content_qualifier", "char", "*", null, "meta.code"),
        ("local_semantics", "char", "*", null, "meta.id.assoc"),
        ("link_auth", "char", "*", null, "meta.code"),
        ("link_authorized", "boolean", null, null, "meta.code"),
    ];

    /// <param name="rows">The links, each with the ID that it is for.</param>
    /// <param name="limit">How many rows are written at most; more than that makes an OVERFLOW.</param>
    /// <param name="root">What relative URLs are seen from.</param>
    public static byte[] Of(IReadOnlyList<(string Id, EmbeddedLink Link)> rows, long? limit, Uri root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("VOTABLE", Namespace);
            xml.WriteAttributeString("version", "1.4");
            xml.WriteStartElement("RESOURCE");
            xml.WriteAttributeString("type", "results");
            Info(xml, "standardID", "ivo://ivoa.net/std/DataLink#links-1.1");
            Info(xml, "QUERY_STATUS", "OK");
            Table(xml, [.. rows.Take((int)Math.Min(limit ?? rows.Count, int.MaxValue))], root);
            if (rows.Count > limit)
                Info(xml, "QUERY_STATUS", "OVERFLOW");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Table(XmlWriter xml, IReadOnlyList<(string Id, EmbeddedLink Link)> rows, Uri root)
    {
        xml.WriteStartElement("TABLE");
        foreach (var (name, type, size, unit, ucd) in Fields)
        {
            xml.WriteStartElement("FIELD");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("datatype", type);
            if (size is not null)
                xml.WriteAttributeString("arraysize", size);
            if (unit is not null)
                xml.WriteAttributeString("unit", unit);
            xml.WriteAttributeString("ucd", ucd);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("DATA");
        xml.WriteStartElement("TABLEDATA");
        foreach (var (id, link) in rows)
        {
            xml.WriteStartElement("TR");
            foreach (var cell in Cells(id, link, root))
                xml.WriteElementString("TD", cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string?[] Cells(string id, EmbeddedLink link, Uri root) =>
    [
        id,
        link.AccessUrl is { } url ? new Uri(root, url).AbsoluteUri : null,
        link.ServiceDefinition,
        link.ErrorMessage,
        link.Description,
        link.Semantics,
        link.ContentType,
        link.ContentLength?.ToString(CultureInfo.InvariantCulture),
        link.ContentQualifier,
        link.LocalSemantics,
        link.LinkAuth,
        link.LinkAuthorized switch { true => "true", false => "false", null => null },
    ];

    private static void Info(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("INFO");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
