using System.Text;

namespace TypedTap.Votable.Xml;

/// <summary>Names as strings; those of VOTable are not made anew.</summary>
internal static class XmlNames
{
    private static readonly string[] Known =
    [
        "TD", "TR", "FIELD", "PARAM", "INFO", "DESCRIPTION", "VALUES", "MIN", "MAX", "OPTION", "LINK", "GROUP", "FIELDref", "PARAMref",
        "TABLE",
        "DATA", "TABLEDATA", "BINARY", "BINARY2", "FITS", "STREAM", "RESOURCE", "VOTABLE", "COOSYS", "TIMESYS", "DEFINITIONS",
        "ID", "name", "value", "datatype", "arraysize", "ref", "ucd", "unit", "utype", "xtype", "width", "precision", "type", "null",
        "href",
        "content-role", "content-type", "encoding", "nrows", "version", "inclusive", "xmlns",
    ];

    /// <summary>By length: a name has few others of its length to be compared with.</summary>
    private static readonly (byte[] Bytes, string Text)[][] ByLength = Index();

    public static string Of(ReadOnlySpan<byte> name)
    {
        if (name.Length < ByLength.Length)
        {
            foreach (var (bytes, text) in ByLength[name.Length])
            {
                if (name.SequenceEqual(bytes))
                    return text;
            }
        }

        return Encoding.UTF8.GetString(name);
    }

    /// <summary>A name for a message.</summary>
    public static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    private static (byte[] Bytes, string Text)[][] Index()
    {
        var longest = Known.Max(static name => name.Length);
        return Enumerable.Range(0, longest + 1)
            .Select(static length =>
                Known.Where(name => name.Length == length).Select(static name => (Encoding.UTF8.GetBytes(name), name)).ToArray())
            .ToArray();
    }
}
