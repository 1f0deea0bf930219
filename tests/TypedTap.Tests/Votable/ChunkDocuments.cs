using System.Globalization;
using System.Text;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Votable;

/// <summary>One table with a column of each datatype, in each serialisation.</summary>
internal static class ChunkDocuments
{
    private const string Fields = """
        <FIELD name="bool" datatype="boolean"/><FIELD name="bit" datatype="bit" arraysize="11"/><FIELD name="byte" datatype="unsignedByte"/>
        <FIELD name="short" datatype="short"/><FIELD name="int" datatype="int"><VALUES null="-9"/></FIELD><FIELD name="long" datatype="long"/>
        <FIELD name="float" datatype="float"/><FIELD name="double" datatype="double"/><FIELD name="fc" datatype="floatComplex"/>
        <FIELD name="dc" datatype="doubleComplex"/><FIELD name="text" datatype="char" arraysize="*"/><FIELD name="wide" datatype="unicodeChar" arraysize="*"/>
        <FIELD name="fixed" datatype="char" arraysize="5"/><FIELD name="array" datatype="short" arraysize="*"/>
        """;

    /// <summary>What every serialisation says, apart from blanks and line ends that only text can have.</summary>
    public static string?[] FirstRow { get; } =
        ["true", "10110011101", "200", "-2", "70000", "-5000000000", "1.5", "2.25", "1 -2", "3 -4", "a & b <c>", "\u00e9\U0001F52D", "abc", "1 2 3"];

    /// <summary>The second row is null throughout.</summary>
    private static string?[] SecondRow { get; } = new string?[FirstRow.Length];

    public static string?[][] Rows { get; } = [FirstRow, SecondRow, FirstRow];

    /// <summary>Rows in all the ways in which TABLEDATA may be written.</summary>
    public static string TableData(string prefix)
    {
        const string Plain = """
            <TR><TD>true</TD><TD>10110011101</TD><TD>200</TD><TD>-2</TD><TD>70000</TD><TD>-5000000000</TD><TD>1.5</TD><TD>2.25</TD><TD>1 -2</TD><TD>3 -4</TD><TD>a &amp; b &lt;c&#x3e;</TD><TD>&#233;&#x1F52D;</TD><TD>abc  </TD><TD>1 2 3</TD></TR>
            """;
        const string Odd = """
            <TR ID="x">
              <TD>T</TD><!-- one --><TD>1 0 1 1 0 0 1 1 1 0 1</TD><TD ID="c">0xC8</TD><TD><![CDATA[-2]]></TD><TD> 70000 </TD>
              <TD>-5<!-- two -->000000000</TD><TD>&#49;.5</TD><TD>225e-2</TD><?pi three?><TD>1
            -2</TD><TD>3	-4</TD><TD>a <![CDATA[& b <c]]>&gt;</TD><TD>é🔭</TD><TD >abc</TD ><TD>1 2 3</TD>
            </TR>
            """;
        const string Empty =
            "<TR><TD/><TD /><TD></TD><TD ></TD ><TD>-9</TD><TD><!-- nothing --></TD><TD>NaN</TD><TD><![CDATA[]]></TD><TD/><TD/><TD/><TD/><TD/><TD/></TR>";
        var document = Documents.TableData(Fields, $"\n{Plain}\n{Empty}\n{Odd}\n")
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);
        return prefix.Length == 0 ? document : Prefixed(document, prefix);
    }

    public static string Binary(bool binary2)
    {
        var bytes = new Bytes();
        foreach (var isNull in (bool[])[false, true, false])
        {
            if (binary2)
                bytes.Raw(isNull ? (byte)0xFF : (byte)0, isNull ? (byte)0xFC : (byte)0);
            Append(bytes, isNull);
        }

        var base64 = Convert.ToBase64String(bytes.ToArray(), Base64FormattingOptions.InsertLineBreaks);
        return Documents.BinaryText(Fields, $"\r\n {base64} <!-- c -->\r\n", binary2);
    }

    private static void Append(Bytes bytes, bool isNull)
    {
        var nan = float.NaN;
        bytes.Raw(isNull ? (byte)'?' : (byte)'T')
            .Raw(isNull ? (byte)0 : (byte)0b1011_0011, isNull ? (byte)0 : (byte)0b1010_0000)
            .Raw(200)
            .Short(-2)
            .Int(isNull ? -9 : 70000).Long(-5_000_000_000).Float(isNull ? nan : 1.5f).Double(isNull ? nan : 2.25)
            .Float(isNull ? nan : 1).Float(isNull ? nan : -2).Double(isNull ? nan : 3).Double(isNull ? nan : -4);
        if (isNull)
            bytes.Int(0).Int(0).Raw(0, 0, 0, 0, 0).Int(0);
        else
            bytes.Int(9).Text("a & b <c>").Int(3).Wide("\u00e9\U0001F52D").Text("abc  ").Int(3).Short(1).Short(2).Short(3);
    }

    private static string Prefixed(string document, string prefix)
    {
        var text = new StringBuilder(document);
        text.Replace("</", "</" + prefix).Replace("xmlns=", string.Create(CultureInfo.InvariantCulture, $"xmlns:{prefix.TrimEnd(':')}="));
        foreach (var name in (string[])[
            "VOTABLE ", "RESOURCE ", "INFO ", "TABLE>", "FIELD ", "VALUES ", "DATA>", "TABLEDATA>", "TR>", "TR ", "TD>", "TD/", "TD "
        ])
        {
            text.Replace("<" + name, "<" + prefix + name);
        }

        return text.ToString();
    }
}
