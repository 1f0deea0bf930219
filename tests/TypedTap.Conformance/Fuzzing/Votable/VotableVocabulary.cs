using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Pieces that mutations put into documents.</summary>
internal static class VotableVocabulary
{
    public static readonly string[] Attributes =
    [
        "ID", "id", "name", "datatype", "arraysize", "null", "value", "ref", "xtype", "unit", "ucd", "utype", "width", "precision", "type",
        "nrows", "encoding", "href", "actuate", "version", "xmlns",
        "xmlns:v", "xsi:nil", "inclusive", "extnum", "xml:space",
    ];

    public static readonly string[] Values =
    [
        "", " ", "boolean", "bit", "unsignedByte", "short", "int", "long", "char", "unicodeChar", "float", "double", "floatComplex",
        "doubleComplex", "string", "int32", "bar", "*", "0", "1", "2", "3*", "2x3", "2x*", "2x3x*", "0x*",
        "1000000x1000000x*", "2147483647", "4294967296x4294967296", "99999999999999999999", "-1", "x", "**", "3x", "x3", "NaN", "null",
        "-9", "0x8000", "base64", "gzip", "dynamic", "none", "utf8", "data.bin", "file:///dev/zero",
        "http://localhost/", "meta", "results", "timestamp", "point", "circle", "polygon", "interval", "adql:REGION", "uuid",
        "QUERY_STATUS", "OK", "OVERFLOW", "ERROR", "1.0", "1.3", "2.0", "http://www.ivoa.net/xml/VOTable/v1.3", "&lt;", "&#x110000;", "'",
        "\u00e9",
    ];

    public static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "+5", "127", "128", "255", "256", "-32769", "32768", "2147483648", "-2147483649", "9223372036854775807",
        "9223372036854775808", "-9223372036854775809", "0x0", "0xFF", "0xFFFFFFFFFFFFFFFF", "0x10000000000000000",
        "1e308", "1e309", "-1e999999999", "4.9e-324", "1e-999", "0.1", ".5", "5.", "1.5e", "1.e+", "3.4028236e38", "NaN", "nan", "Inf",
        "-Inf", "+InF", "Infinity", "1,5", "1 2", "1, 2, 3", "--1", "1d5", "0.00000000000000000000000000000000000000000000000000001",
        "123456789012345678901234567890123456789012345678901234567890", "\u0660\u0661", "T", "?", "true", "",
    ];

    public static readonly string[] Markup =
    [
        "<TABLE>", "</TABLE>", "<RESOURCE>", "</RESOURCE>", "<RESOURCE type=\"meta\">", "<TR>", "</TR>", "<TR/>", "<TD>", "</TD>", "<TD/>",
        "<TD encoding=\"base64\">AAAA</TD>", "<DATA>", "</DATA>", "<TABLEDATA>", "</TABLEDATA>", "<BINARY>", "</BINARY>",
        "<BINARY2>", "</BINARY2>", "<FITS>", "</FITS>", "<STREAM>", "</STREAM>", "<STREAM encoding=\"base64\">",
        "<STREAM href=\"rows.bin\"/>", "<STREAM/>", "<FIELD name=\"f\" datatype=\"int\"/>", "<FIELD/>",
        "<FIELD name=\"s\" datatype=\"char\" arraysize=\"*\"/>",
        "<PARAM name=\"p\" datatype=\"int\" value=\"1\"/>", "<VALUES null=\"-9\"/>", "<VALUES null=\"-9\">", "</VALUES>", "<GROUP>",
        "</GROUP>", "<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>", "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">x</INFO>", "<INFO/>",
        "<DESCRIPTION>", "</DESCRIPTION>", "<LINK href=\"x\"/>", "<COOSYS/>", "<DEFINITIONS>", "<VODML xmlns=\"x\"><TABLE/></VODML>",
        "</VOTABLE>", "<VOTABLE>", "<!-- -->", "<!--", "-->", "--", "<![CDATA[", "]]>", "<![CDATA[ x ]]>", "<?xml version=\"1.0\"?>",
        "<?pi x?>", "<?",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<!DOCTYPE VOTABLE [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "<!DOCTYPE VOTABLE SYSTEM \"http://us-vo.org/xml/VOTable.dtd\">",
        "&amp;", "&lt;", "&a;", "&#0;", "&#xD800;",
        "&#x10FFFF;", "&#65;", "&#99999999999;", "&", ";", "<", ">", "/>", "</", "=", "\"", "'", "<x:TR>", "<html>", "\u0000",
        "\u001f\u008b", "\ufeff", "\u2028",
    ];

    /// <summary>Stretches that mean something in binary rows: counts, flags, NaN, lengths.</summary>
    public static readonly byte[][] Binary =
    [
        [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0], [0, 0x10, 0, 0],
        [0x40, 0, 0, 0], [0x7F, 0xC0, 0, 0], [0x7F, 0xF8, 0, 0, 0, 0, 0, 0], [0xFF], [0], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xD8, 0x00],
        [0x3F],
    ];

    /// <summary>What opens something that can be nested, and what closes it.</summary>
    public static readonly (string Open, string Close)[] Nestings =
    [
        ("<RESOURCE>", "</RESOURCE>"), ("<GROUP>", "</GROUP>"), ("<OPTION>", "</OPTION>"), ("<x>", "</x>"), ("<TR>", "</TR>"),
        ("<TD>", "</TD>"), ("<DEFINITIONS>", "</DEFINITIONS>"), ("<!--", "-->"), ("<FIELD name=\"f\" datatype=\"int\"/>", ""),
        ("<INFO name=\"i\" value=\"v\"/>", ""), ("<TR/>", ""), ("<TD/>", ""),
        ("0 ", ""), ("A", ""), (" ", ""), ("\n", ""), ("&amp;", ""), ("<![CDATA[]]>", ""),
    ];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
