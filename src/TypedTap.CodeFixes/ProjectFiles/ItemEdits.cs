using System.Xml;
using System.Xml.Linq;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>Changes of TapSchema items. Null wherever a change would be a guess.</summary>
internal static class ItemEdits
{
    /// <summary>Puts another pattern in the place of one in a list of an item.</summary>
    public static ProjectEdit? ReplacePattern(ProjectFile file, string stem, string metadata, string pattern, string replacement)
    {
        if (file.FindItem(stem) is not { } item || FindValue(file, item, metadata) is not { } value
            || value.FindItem(pattern) is not { } place)
        {
            return null;
        }

        return new ProjectEdit(file, place.Start, place.Length, RawValue.Escape(replacement));
    }

    /// <summary>Gives an item a list that it does not have, or has empty.</summary>
    public static ProjectEdit? SetList(ProjectFile file, string stem, string metadata, string list)
    {
        if (file.FindItem(stem) is not { } item)
            return null;
        if (FindValue(file, item, metadata) is { } value)
        {
            return value.Text.Trim(' ', ';', '|', '\r', '\n', '\t').Length > 0
                ? null
                : new ProjectEdit(file, value.Start, value.Length, RawValue.Escape(list));
        }

        if (item.Elements().Any(element => IsNamed(element.Name, metadata)))
            return null;
        var include = ValueOf(file, item.Attribute("Include")!);
        return new ProjectEdit(file, include.Start + include.Length + 1, 0, $" {metadata}=\"{RawValue.Escape(list)}\"");
    }

    /// <summary>Adds an item: after the last one of its kind, or in a group of its own at the end.</summary>
    public static ProjectEdit? Add(ProjectFile file, string include, string tables)
    {
        var text = $"<TapSchema Include=\"{RawValue.Escape(include)}\" Tables=\"{RawValue.Escape(tables)}\" />";
        var last = file.Root.Descendants().LastOrDefault(static element => element.Name.LocalName == "TapSchema"
            && element.Parent?.Name.LocalName == "ItemGroup" && element.Parent.Attribute("Condition") is null);
        var edit = last is null ? AddGroup(file, text) : AddAfter(file, last, text);
        return edit is not null && IsGood(edit, include) ? edit : null;
    }

    private static ProjectEdit? AddAfter(ProjectFile file, XElement last, string text)
    {
        if (EndOf(file, last) is not { } end)
            return null;
        return new ProjectEdit(file, end, 0, file.NewLine + file.IndentAt(file.OffsetOf(last)) + text);
    }

    private static ProjectEdit? AddGroup(ProjectFile file, string text)
    {
        var end = file.Text.LastIndexOf("</" + file.Root.Name.LocalName, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var first = file.Root.Elements().FirstOrDefault();
        var indent = first is null ? "  " : file.IndentAt(file.OffsetOf(first));
        var lineStart = file.Text.LastIndexOf('\n', end - 1) + 1;
        var isAlone = file.Text.Substring(lineStart, end - lineStart).Trim().Length == 0;
        var lines = new[] { indent + "<ItemGroup>", indent + indent + text, indent + "</ItemGroup>" };
        return new ProjectEdit(
            file,
            isAlone ? lineStart : end,
            0,
            (isAlone ? "" : file.NewLine) + string.Concat(lines.Select(line => line + file.NewLine)));
    }

    /// <summary>After the change the project must be XML, and have the item where it belongs.</summary>
    private static bool IsGood(ProjectEdit edit, string include) =>
        ProjectFile.Parse(edit.File.Path, edit.Changed, edit.File.Encoding) is { } changed
        && changed.Root.Elements()
            .Where(static group => group.Name.LocalName == "ItemGroup")
            .Elements()
            .Any(item => item.Name.LocalName == "TapSchema" && item.Attribute("Include")?.Value == include);

    private static RawValue? FindValue(ProjectFile file, XElement item, string metadata)
    {
        var attribute = item.Attributes().FirstOrDefault(one => IsNamed(one.Name, metadata));
        if (attribute is not null)
            return ValueOf(file, attribute);
        var element = item.Elements().FirstOrDefault(one => IsNamed(one.Name, metadata));
        if (element is null || element.HasElements || element.HasAttributes
            || element.Nodes().Any(static node => node is not XText || node is XCData))
        {
            return null;
        }

        var start = file.Text.IndexOf('>', file.OffsetOf(element));
        var end = start < 0 || file.Text[start - 1] == '/' ? -1 : file.Text.IndexOf('<', start);
        return end < 0 ? null : RawValue.Of(file.Text, start + 1, end - start - 1);
    }

    private static RawValue ValueOf(ProjectFile file, XAttribute attribute)
    {
        var name = file.OffsetOf(attribute);
        var start = file.Text.IndexOfAny(['"', '\''], name) + 1;
        return RawValue.Of(file.Text, start, file.Text.IndexOf(file.Text[start - 1], start) - start);
    }

    /// <summary>Where an element ends; null if that cannot be told without reading XML once more.</summary>
    private static int? EndOf(ProjectFile file, XElement element)
    {
        var after = element.Attributes().LastOrDefault() is { } last && ValueOf(file, last) is { } value
            ? value.Start + value.Length + 1
            : file.OffsetOf(element);
        var close = file.Text.IndexOf('>', after);
        if (close > 0 && file.Text[close - 1] == '/')
            return close + 1;
        var tag = "</" + element.Name.LocalName;
        var end = file.Text.IndexOf(tag, after, StringComparison.Ordinal);
        return end < 0 ? null : file.Text.IndexOf('>', end) + 1;
    }

    private static bool IsNamed(XName name, string metadata) => string.Equals(name.LocalName, metadata, StringComparison.OrdinalIgnoreCase);
}
