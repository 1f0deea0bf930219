using System.Xml;
using System.Xml.Linq;
using TypedTap.Http;

namespace TypedTap.Uws.Reading;

/// <summary>Loads a UWS document as a tree: small by nature, bounded by force, without DTDs or anything from elsewhere.</summary>
internal static class UwsDocument
{
    /// <exception cref="UwsException">It is not well-formed, or exceeds a bound.</exception>
    public static async Task<XElement> LoadAsync(Stream stream, UwsReaderOptions options, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            Async = true,
            CloseInput = false,
            // Not Prohibit: a document type that nobody asked for does no harm when it is passed over.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = options.MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var guarded = new TokenStream(stream, cancellationToken);
        await using var guard = guarded.ConfigureAwait(false);
        using var reader = XmlReader.Create(guarded, settings);
        try
        {
            return await ReadAsync(reader, options, cancellationToken).ConfigureAwait(false);
        }
        catch (XmlException e)
        {
            var message = e.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal)
                ? $"The UWS document has more than {options.MaxCharacters} characters "
                    + $"(UwsReaderOptions.{nameof(UwsReaderOptions.MaxCharacters)})."
                : $"The UWS document is no well-formed XML: {ServerText.Clean(e.Message, 300)}";
            throw new UwsException(message, e) { Line = e.LineNumber > 0 ? e.LineNumber : null };
        }
    }

    private static async Task<XElement> ReadAsync(XmlReader reader, UwsReaderOptions options, CancellationToken cancellationToken)
    {
        XElement? root = null, current = null;
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= options.MaxDepth)
                        throw TooDeep(reader, options);
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    current?.Add(element);
                    root ??= element;
                    if (!isEmpty)
                        current = element;
                    break;
                case XmlNodeType.EndElement:
                    current = current?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current?.Add(new XText(await reader.GetValueAsync().ConfigureAwait(false)));
                    break;
            }
        }

        return root ?? throw new UwsException("The UWS document is empty.");
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            // A default namespace is declared in no namespace, others in that of xmlns.
            var space = reader.Prefix.Length == 0 ? "" : reader.NamespaceURI;
            element.Add(new XAttribute(XName.Get(reader.LocalName, space), reader.Value));
        }

        return element;
    }

    private static UwsException TooDeep(XmlReader reader, UwsReaderOptions options) =>
        new($"The UWS document has elements more than {options.MaxDepth} deep in one another "
            + $"(UwsReaderOptions.{nameof(UwsReaderOptions.MaxDepth)}).")
        {
            Line = (reader as IXmlLineInfo)?.LineNumber,
        };
}
