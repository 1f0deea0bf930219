using System.Text;
using System.Xml.Linq;

namespace TypedTap.Testing.Protocol;

/// <summary>What the documents of VOSI have in common.</summary>
internal static class VosiXml
{
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string DataService = "http://www.ivoa.net/xml/VODataService/v1.1";

    /// <summary>A root with the namespaces that types of its content are written with.</summary>
    public static XElement Root(XName name, string prefix, params object?[] content) => new(
        name,
        new XAttribute(XNamespace.Xmlns + prefix, name.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(XNamespace.Xmlns + "vs", DataService),
        content);

    public static XAttribute Type(string type) => new(Xsi + "type", type);

    /// <summary>An element with a text; none where there is none.</summary>
    public static XElement? Optional(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null : new XElement(name, CleanText.Of(text));

    public static byte[] Write(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            new XDocument(root).Save(text, SaveOptions.DisableFormatting);
        return bytes.ToArray();
    }
}
