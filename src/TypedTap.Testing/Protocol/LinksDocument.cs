using System.Globalization;
using System.Text;
using System.Xml;

namespace TypedTap.Testing.Protocol;

/// <summary>A DataLink document (DataLink 1.1 §3).</summary>
/// <param name="root">What relative URLs are seen from.</param>
/// <param name="descriptors">The services that links may name.</param>
internal sealed class LinksDocument(Uri root, IReadOnlyList<EmbeddedDescriptor> descriptors)
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
    public byte[] Of(IReadOnlyList<(string Id, EmbeddedLink Link)> rows, long? limit)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("VOTABLE", Namespace);
            xml.WriteAttributeString("version", "1.4");
            xml.WriteStartElement("RESOURCE");
            xml.WriteAttributeString("type", "results");
            Info(xml, "standardID", "ivo://ivoa.net/std/DataLink#links-1.1");
            Info(xml, "QUERY_STATUS", "OK");
            var written = rows.Take((int)Math.Min(limit ?? rows.Count, int.MaxValue)).ToList();
            Table(xml, written);
            if (rows.Count > limit)
                Info(xml, "QUERY_STATUS", "OVERFLOW");
            xml.WriteEndElement();
            foreach (var descriptor in descriptors.Where(descriptor => written.Any(row => row.Link.ServiceDefinition == descriptor.Id)))
                Service(xml, descriptor);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Table(XmlWriter xml, IReadOnlyList<(string Id, EmbeddedLink Link)> rows)
    {
        xml.WriteStartElement("TABLE");
        foreach (var (name, type, size, unit, ucd) in Fields)
        {
            xml.WriteStartElement("FIELD");
            xml.WriteAttributeString("ID", FieldId(name));
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
            foreach (var cell in Cells(id, link))
                xml.WriteElementString("TD", CleanText.Of(cell ?? ""));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string?[] Cells(string id, EmbeddedLink link) =>
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

    private void Service(XmlWriter xml, EmbeddedDescriptor descriptor)
    {
        xml.WriteStartElement("RESOURCE");
        xml.WriteAttributeString("type", "meta");
        xml.WriteAttributeString("utype", "adhoc:service");
        xml.WriteAttributeString("ID", descriptor.Id);
        if (descriptor.StandardId is { } standard)
            Param(xml, "standardID", "char", "*", standard);
        Param(xml, "accessURL", "char", "*", new Uri(root, descriptor.AccessUrl).AbsoluteUri);
        xml.WriteStartElement("GROUP");
        xml.WriteAttributeString("name", "inputParams");
        Param(xml, descriptor.Parameter, "char", "*", "", ("ref", FieldId(descriptor.Column)));
        foreach (var parameter in descriptor.Parameters)
            Param(
                xml, parameter.Name ?? "", parameter.Datatype, parameter.Arraysize, parameter.Value ?? "", ("unit", parameter.Unit),
                ("ucd", parameter.Ucd), ("xtype", parameter.Xtype));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>An ID that no descriptor has.</summary>
    private static string FieldId(string name) => "link-" + name;

    private static void Param(
        XmlWriter xml, string name, string datatype, string? arraysize, string value, params (string Name, string? Value)[] more)
    {
        xml.WriteStartElement("PARAM");
        foreach (var (attribute, text) in (ReadOnlySpan<(string, string?)>)[
            ("name", name), ("datatype", datatype), ("arraysize", arraysize), .. more, ("value", value)
        ])
        {
            if (text is not null)
                xml.WriteAttributeString(attribute, text);
        }

        xml.WriteEndElement();
    }

    private static void Info(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("INFO");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
