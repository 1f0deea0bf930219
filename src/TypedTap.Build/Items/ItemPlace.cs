using System.Xml;
using Microsoft.Build.Framework;

namespace TypedTap.Build.Items;

/// <summary>Where an item stands in a project file. MSBuild tells the file only; the line is looked for.</summary>
/// <param name="File">The project file, or an empty text if nobody knows.</param>
/// <param name="Line">The line, from 1; 0 if it was not found.</param>
/// <param name="Column">The column, from 1; 0 if it was not found.</param>
internal sealed record ItemPlace(string File, int Line, int Column)
{
    /// <summary>Finds an item: the only <c>TapSchema</c> of its project file, or the only one whose <c>Include</c> ends like it.</summary>
    public static ItemPlace Of(ITaskItem item)
    {
        var file = item.GetMetadata(ItemMetadata.DefinedIn) is { Length: > 0 } noted ? noted : item.GetMetadata("DefiningProjectFullPath");
        try
        {
            return file.Length > 0 && System.IO.File.Exists(file) && Find(file, Path.GetFileName(item.ItemSpec)) is var (line, column)
                ? new ItemPlace(file, line, column)
                : new ItemPlace(file, 0, 0);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read the file a moment ago; a message without a line is better than none.
            return new ItemPlace(file, 0, 0);
        }
    }

    private static (int Line, int Column)? Find(string file, string name)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        (int, int)? found = null, only = null;
        int matches = 0, all = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "TapSchema"
                || reader.GetAttribute("Include") is not { } include)
            {
                continue;
            }

            var lines = (IXmlLineInfo)reader;
            all++;
            only = (lines.LineNumber, lines.LinePosition);
            if (!include.Trim().EndsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            matches++;
            found = only;
        }

        return matches == 1 ? found : all == 1 ? only : null;
    }
}
