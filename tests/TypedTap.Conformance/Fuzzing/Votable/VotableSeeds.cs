using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Small documents to start from, a few of each kind.</summary>
internal static class VotableSeeds
{
    private const string Start = "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">";

    private const string Cells =
        """
        <TR><TD>T</TD><TD>1010010101</TD><TD>255</TD><TD>-9</TD><TD>0x1F</TD><TD>-9223372036854775808</TD><TD>abc</TD><TD> a &amp; b </TD><TD>&#x392;</TD><TD>1.5</TD><TD>-Inf</TD><TD>1 2</TD><TD>1 NaN 3</TD><TD>1 2 3 4</TD><TD>abcde fg</TD><TD>101</TD></TR>
        <TR><TD/><TD></TD><TD/><TD/><TD> 7 </TD><TD>8</TD><TD/><TD><![CDATA[<c>]]></TD><TD/><TD>NaN</TD><TD>1e-300</TD><TD/><TD/><TD/><TD/><TD/></TR>
        <!-- between --><TR ID="r3"><TD>?</TD><TD>0000000000</TD><TD>0</TD><TD>32767</TD><TD>2147483647</TD><TD>1</TD><TD>abcdef</TD><TD>x</TD><TD>yz</TD><TD>3.4e38</TD><TD>+Inf</TD><TD>0 -1</TD><TD>0.1</TD><TD>-1 -2 -3 -4</TD><TD>abc</TD><TD>1</TD></TR>
        """;

    /// <summary>The documents.</summary>
    public static IReadOnlyList<byte[]> Documents()
    {
        var text = Document(SeedRows.Fields, $"<TABLEDATA>{Cells}</TABLEDATA>");
        return
        [
            Utf8(text),
            Utf8(Document(SeedRows.Fields, Stream("BINARY", SeedRows.Bytes(flags: false), Base64FormattingOptions.InsertLineBreaks))),
            Utf8(Document(SeedRows.Fields, Stream("BINARY2", SeedRows.Bytes(flags: true), Base64FormattingOptions.None))),
            Utf8(Document(SeedFits.Fields, Stream("FITS", SeedFits.Bytes(), Base64FormattingOptions.InsertLineBreaks))),
            Utf8(Document(SeedRows.Fields, "<BINARY2><STREAM href=\"rows.bin\"/></BINARY2>")),
            Utf8(Structure),
            Utf8(Links),
            Utf8(Old),
            Utf8(Start + "<RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"ERROR\">no such table <![CDATA[<t>]]></INFO></RESOURCE></VOTABLE>"),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text)],
            Encoding.Latin1.GetBytes(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text.Replace("abc", "\u00e9\u00fc\u00e0", StringComparison.Ordinal)),
            VotableMutator.Zip(Utf8(text)),
        ];
    }

    /// <summary>What STREAMs' references lead to.</summary>
    public static IReadOnlyList<byte[]> Externals() =>
        [SeedRows.Bytes(flags: true), SeedRows.Bytes(flags: false), SeedFits.Bytes(), VotableMutator.Zip(SeedRows.Bytes(flags: true)), []];

    private const string Structure = Start +
        """
        <DESCRIPTION>all sorts</DESCRIPTION><COOSYS ID="sys" system="ICRS" epoch="J2015.5"/><TIMESYS ID="time" timescale="TCB" refposition="BARYCENTER" timeorigin="JD-origin"/><INFO name="a" value="b"/>
        <RESOURCE type="meta"><VODML xmlns="http://www.ivoa.net/xml/mivot"><TEMPLATES tableref="t1"><INSTANCE/></TEMPLATES></VODML></RESOURCE>
        <RESOURCE type="results" name="r"><INFO name="QUERY_STATUS" value="OK"/><LINK href="http://localhost/x" content-role="doc"/>
        <RESOURCE><TABLE ID="t1" name="first" nrows="2"><DESCRIPTION>d</DESCRIPTION>
        <FIELD ID="f1" name="ra" datatype="double" unit="deg" ucd="pos.eq.ra" ref="sys" precision="4" width="9"><DESCRIPTION>right ascension</DESCRIPTION><VALUES type="legal"><MIN value="0" inclusive="yes"/><MAX value="360"/><OPTION name="o" value="1"><OPTION value="2"/></OPTION></VALUES><LINK href="y"/></FIELD>
        <FIELD ID="f2" name="at" datatype="char" arraysize="*" xtype="timestamp"/><FIELD name="where" datatype="double" arraysize="2" xtype="point"/><FIELD name="id" datatype="char" arraysize="36" xtype="uuid"/>
        <PARAM name="p" datatype="float" value="1.5" unit="m"/><GROUP name="g"><FIELDref ref="f1" ucd="x"/><PARAMref ref="p1"/><PARAM ID="p1" name="q" datatype="int" value=""/><GROUP/></GROUP>
        <DATA><TABLEDATA><TR><TD>10.5</TD><TD>2020-01-02T03:04:05.6Z</TD><TD>1 2</TD><TD>00000000-0000-0000-0000-000000000001</TD></TR><TR><TD/><TD>2020-01-02</TD><TD>NaN 2</TD><TD/></TR></TABLEDATA><INFO name="i" value="v"/></DATA><INFO name="x" value="y"/></TABLE></RESOURCE>
        <TABLE ID="t2"><FIELD name="only" datatype="int"/></TABLE><TABLE ref="t1"><DATA><TABLEDATA><TR><TD>1</TD><TD/><TD/><TD/></TR></TABLEDATA></DATA></TABLE>
        <INFO name="QUERY_STATUS" value="OVERFLOW">more</INFO></RESOURCE><INFO name="z" value="w"/></VOTABLE>
        """;

    private const string Links = Start +
        """
        <RESOURCE type="results"><TABLE><FIELD name="ID" datatype="char" arraysize="*"/><FIELD name="access_url" datatype="char" arraysize="*"/><FIELD name="service_def" datatype="char" arraysize="*"/><FIELD name="error_message" datatype="char" arraysize="*"/>
        <FIELD name="semantics" datatype="char" arraysize="*"/><FIELD name="content_length" datatype="long"><VALUES null="-1"/></FIELD>
        <DATA><TABLEDATA><TR><TD>ivo://x?1</TD><TD>http://localhost/?a=1&amp;b=2</TD><TD/><TD/><TD>#this</TD><TD>-1</TD></TR><TR><TD>ivo://x?1</TD><TD/><TD>soda</TD><TD/><TD>#cutout</TD><TD>5</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE>
        <RESOURCE type="meta" utype="adhoc:service" ID="soda"><PARAM name="accessURL" datatype="char" arraysize="*" value="http://localhost/soda"/><GROUP name="inputParams"><PARAM name="CIRCLE" datatype="double" arraysize="3" xtype="circle" value=""><VALUES><MAX value="1 2 3"/></VALUES></PARAM></GROUP></RESOURCE></VOTABLE>
        """;

    private const string Old =
        """
        <?xml version="1.0"?><!DOCTYPE VOTABLE SYSTEM "http://us-vo.org/xml/VOTable.dtd">
        <v:VOTABLE xmlns:v="http://www.ivoa.net/xml/VOTable/v1.1" version="1.1"><v:DEFINITIONS><v:COOSYS ID="J2000" system="eq_FK5"/></v:DEFINITIONS><v:RESOURCE><v:TABLE><v:FIELD name="a" datatype="int"/><v:FIELD ID="b" datatype="char"/><v:FIELD name="c" datatype="float" arraysize="3"/>
        <v:DATA><v:TABLEDATA><v:TR><v:TD/><v:TD>long</v:TD><v:TD>1, 2, 3</v:TD></v:TR><v:TR><v:TD>null</v:TD><v:TD/><v:TD>1 2</v:TD></v:TR></v:TABLEDATA></v:DATA></v:TABLE></v:RESOURCE></v:VOTABLE>
        """;

    private static string Document(string fields, string data) =>
        $"{Start}<RESOURCE type=\"results\"><TABLE>{fields}<DATA>{data}</DATA></TABLE></RESOURCE></VOTABLE>";

    private static string Stream(string serialization, byte[] rows, Base64FormattingOptions lines) =>
        $"<{serialization}><STREAM encoding=\"base64\">{Convert.ToBase64String(rows, lines)}</STREAM></{serialization}>";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
