using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>A project file as text with places: what is not edited stays as it is, to the last blank.</summary>
internal sealed class ProjectFile
{
    private readonly List<int> _lines = [0];

    private ProjectFile(string path, string text, Encoding encoding, XElement root)
    {
        Path = path;
        Text = text;
        Encoding = encoding;
        Root = root;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lines.Add(i + 1);
        }
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The encoding, with or without a byte order mark, as the file has it.</summary>
    public Encoding Encoding { get; }

    public XElement Root { get; }

    /// <summary>How the file ends its lines.</summary>
    public string NewLine => Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>Reads a project file; null if there is none, or none that can be edited safely.</summary>
    public static ProjectFile? Read(string? path)
    {
        if (path is null || !File.Exists(path))
            return null;
        try
        {
            using var reader = new StreamReader(
                path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return Parse(path, text, reader.CurrentEncoding);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A project file from its text; null if that is no XML.</summary>
    public static ProjectFile? Parse(string path, string text, Encoding encoding)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
            return new ProjectFile(path, text, encoding, document.Root!);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>
    /// The TapSchema item of this file for a snapshot; null if there is none (an imported file may have it), or more than one.
    /// </summary>
    public XElement? FindItem(string stem)
    {
        var items = Root.Descendants()
            .Where(element => element.Name.LocalName == "TapSchema" && element.Parent?.Name.LocalName == "ItemGroup"
                && element.Attribute("Include") is { } include && IsFileOf(include.Value, stem))
            .Take(2)
            .ToList();
        return items.Count == 1 ? items[0] : null;
    }

    /// <summary>Where a name of an element or an attribute begins in the text.</summary>
    public int OffsetOf(IXmlLineInfo place) => _lines[place.LineNumber - 1] + place.LinePosition - 1;

    /// <summary>The blanks at the beginning of the line of an offset.</summary>
    public string IndentAt(int offset)
    {
        var start = Text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        var end = start;
        while (end < Text.Length && Text[end] is ' ' or '\t')
            end++;
        return Text.Substring(start, end - start);
    }

    private static bool IsFileOf(string include, string stem)
    {
        var name = include.Trim().Substring(include.Trim().LastIndexOfAny(['/', '\\']) + 1);
        return string.Equals(name, stem + ".tap.json", StringComparison.OrdinalIgnoreCase);
    }
}
