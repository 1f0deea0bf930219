using System.Xml;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Formats;

/// <summary>The VOTable that says what went wrong (DALI 1.1 section 4.4).</summary>
internal static class ErrorDocument
{
    public const string ContentType = "application/x-votable+xml";

    /// <summary>A document of one INFO with the message as its text.</summary>
    public static byte[] Of(string message)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(
            stream, new XmlWriterSettings
            {
                Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                CheckCharacters = false
            }))
        {
            xml.WriteStartElement("VOTABLE", "http://www.ivoa.net/xml/VOTable/v1.3");
            xml.WriteAttributeString("version", "1.4");
            xml.WriteStartElement("RESOURCE");
            xml.WriteAttributeString("type", "results");
            xml.WriteStartElement("INFO");
            xml.WriteAttributeString("name", "QUERY_STATUS");
            xml.WriteAttributeString("value", "ERROR");
            xml.WriteString(CleanText.Of(message));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}
