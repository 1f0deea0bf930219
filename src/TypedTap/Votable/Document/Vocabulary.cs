namespace TypedTap.Votable.Document;

/// <summary>The attributes that each element has, in any version from 1.0 to 1.5.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["VOTABLE"] = ["ID", "version"],
        ["RESOURCE"] = ["ID", "name", "type", "utype"],
        ["TABLE"] = ["ID", "name", "ref", "ucd", "utype", "nrows"],
        ["FIELD"] = ["ID", "name", "datatype", "arraysize", "width", "precision", "xtype", "unit", "ucd", "utype", "ref", "type"],
        ["PARAM"] = ["ID", "name", "datatype", "arraysize", "width", "precision", "xtype", "unit", "ucd", "utype", "ref", "type", "value"],
        ["INFO"] = ["ID", "name", "value", "unit", "xtype", "ref", "ucd", "utype"],
        ["COOSYS"] = ["ID", "system", "equinox", "epoch", "refposition"],
        ["TIMESYS"] = ["ID", "timescale", "refposition", "timeorigin"],
        ["GROUP"] = ["ID", "name", "ref", "ucd", "utype"],
        ["FIELDref"] = ["ref", "ucd", "utype"],
        ["PARAMref"] = ["ref", "ucd", "utype"],
        ["VALUES"] = ["ID", "type", "null", "ref", "invalid"],
        ["MIN"] = ["value", "inclusive"],
        ["MAX"] = ["value", "inclusive"],
        ["OPTION"] = ["name", "value"],
        ["LINK"] = ["ID", "href", "content-role", "content-type", "title", "value", "gref", "action"],
        ["STREAM"] = ["type", "href", "actuate", "encoding", "expires", "rights"],
        ["DESCRIPTION"] = [],
        ["DATA"] = [],
        ["TABLEDATA"] = [],
        ["BINARY"] = [],
        ["BINARY2"] = [],
        ["FITS"] = ["extnum"],
    };

    /// <summary>Whether VOTable has such an element, in whatever place.</summary>
    public static bool HasElement(string element) => Attributes.ContainsKey(element) || element is "DEFINITIONS" or "TR" or "TD";

    /// <summary>How the standard spells an attribute of an element that is given in any case; null when it has none of that name.</summary>
    public static string? Spelling(string element, string attribute) =>
        Attributes.TryGetValue(element, out var names)
            ? Array.Find(names, name => name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            : attribute;
}
