using System.Xml;
using System.Xml.Linq;
using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>Reads trees of associations: <c>association</c> elements with mainFiles, messages and associatedFiles.</summary>
internal static class AssociationReader
{
    /// <summary>How deep a tree may be; those of instruments have half a dozen levels.</summary>
    private const int Deepest = 100;

    /// <summary>How many characters a document may have.</summary>
    private const long Longest = 32L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Longest,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="TapResponseException">It is no such tree.</exception>
    public static Association Read(Stream document, Uri url)
    {
        try
        {
            using var xml = XmlReader.Create(document, Settings);
            var depth = 0;
            xml.MoveToContent();
            if (xml.LocalName != "association")
                throw Refused(url, $"its root is <{xml.LocalName}> and not <association>");
            return Node(xml, url, ref depth);
        }
        catch (XmlException e)
        {
            throw Refused(url, e.Message, e);
        }
    }

    private static Association Node(XmlReader xml, Uri url, ref int depth)
    {
        if (++depth > Deepest)
            throw Refused(url, FormattableString.Invariant($"it is deeper than {Deepest} associations"));
        var status = new CascadeStatus
        {
            Category = xml.GetAttribute("category") ?? "",
            Complete = xml.GetAttribute("complete") ?? "",
            Certified = xml.GetAttribute("certified") ?? "",
            Mode = xml.GetAttribute("mode") ?? "",
            Type = xml.GetAttribute("type") ?? "",
        };
        var match = xml.GetAttribute("match") ?? "";
        var (files, messages, below) = (new List<AssociatedFile>(), "", new List<Association>());
        if (!xml.IsEmptyElement)
        {
            var level = xml.Depth;
            while (xml.Read() && xml.Depth > level)
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "file" when xml.GetAttribute("name") is { Length: > 0 } name:
                        files.Add(new AssociatedFile(name, xml.GetAttribute("category") ?? ""));
                        break;
                    case "messages":
                        messages = Text(xml);
                        break;
                    case "association":
                        below.Add(Node(xml, url, ref depth));
                        break;
                }
            }
        }

        depth--;
        return new Association
        {
            Status = status with { Messages = messages },
            Match = match,
            MainFiles = files.ToValueList(),
            Associated = below.ToValueList()
        };
    }

    // Stands on the element's end afterwards, as the loop above wants it.
    private static string Text(XmlReader xml)
    {
        using var inner = xml.ReadSubtree();
        var text = XElement.Load(inner)
            .DescendantNodes()
            .OfType<XText>()
            .Select(static part => part.Value.Trim())
            .Where(static part => part.Length > 0);
        return string.Join("; ", text);
    }

    private static TapResponseException Refused(Uri url, string why, Exception? cause = null) =>
        new(
            $"{url.GetLeftPart(UriPartial.Path)} answered with what is no tree of associations: {why}. Ask again, and tell ESO's help desk if it stays so.", cause) { Url = url };
}
