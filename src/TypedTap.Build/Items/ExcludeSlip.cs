using System.Xml;

namespace TypedTap.Build.Items;

/// <summary>
/// Finds an <c>Exclude</c> attribute that is meant for tables. MSBuild takes it for files that an <c>Include</c> leaves out, finds none,
/// and says nothing; nor is there any trace of it in the item.
/// </summary>
internal static class ExcludeSlip
{
    /// <summary>The places of such attributes in a project file.</summary>
    public static List<ItemPlace> Find(string project)
    {
        var places = new List<ItemPlace>();
        if (!File.Exists(project))
            return places;
        try
        {
            using var reader = XmlReader.Create(
                project, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "TapSchema" || !reader.MoveToAttribute("Exclude"))
                    continue;
                var lines = (IXmlLineInfo)reader;
                if (reader.Value.Trim() is { Length: > 0 } value && value.IndexOf(".json", StringComparison.OrdinalIgnoreCase) < 0)
                    places.Add(new ItemPlace(project, lines.LineNumber, lines.LinePosition));
            }
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read the file; if we can't, there is nothing to warn of.
        }

        return places;
    }
}
