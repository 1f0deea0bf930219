namespace TypedTap.Conformance.Tests;

public sealed class DataLinkCommandTests
{
    private const string Document =
        """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results"><TABLE><FIELD name="ID" datatype="char" arraysize="*"/>
        <FIELD name="access_url" datatype="char" arraysize="*"/><FIELD name="semantics" datatype="char" arraysize="*"/><FIELD name="content_length" datatype="long"/>
        <DATA><TABLEDATA><TR><TD>a</TD><TD>https://h/a</TD><TD>#this</TD><TD>3</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE>
        <RESOURCE type="meta" utype="adhoc:service" ID="s"><PARAM name="accessURL" datatype="char" arraysize="*" value="https://h/s"/><GROUP name="inputParams">
        <PARAM name="BAND" datatype="double" arraysize="2" unit="m" xtype="interval" ucd="em.wl" ref="x" value=""><VALUES><MIN value="1"/><MAX value="2"/><OPTION value="o"/></VALUES></PARAM>
        </GROUP></RESOURCE></VOTABLE>
        """;

    private const string Truth =
        """
        {"xml":{"service_descriptors":[{"utype":"adhoc:service","ID":"s","name":null,"params":{"accessURL":["https://h/s"]},
        "inputParams":[{"name":"BAND","datatype":"double","arraysize":"2","xtype":"interval","unit":"m","ucd":"em.wl","ref":"x","value":"","min":"1","max":"2","options":["o"]}]}]},
        "tables":[{"nrow":1,"columns":[{"name":"ID","stil":null,"astropy":null},{"name":"access_url","stil":null,"astropy":null},{"name":"semantics","stil":null,"astropy":null},
        {"name":"content_length","stil":null,"astropy":null}],"rows":[["a","https://h/a","#this",3]]}]}
        """;

    // Cells are compared with digests, which this truth has not: what is shown is only about these.
    [Fact]
    public async Task Links_and_services_that_are_read_as_others_read_them_are_not_mentioned()
    {
        using var folder = new ProtocolFolder(Document, "tolerant", Truth);
        var run = await ProgramRun.Of("datalink", folder.Path, "--verbose");
        Assert.Equal("", run.Error);
        Assert.Contains("table 1, column 1 'ID'", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("link 1", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("service s", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"a\",\"https", "[\"b\",\"https", "link 1 ID: ours 'a', others' 'b'")]
    [InlineData("https://h/a", "https://h/b", "link 1 access_url: ours 'https://h/a', others' 'https://h/b'")]
    [InlineData("#this", "#that", "link 1 semantics: ours '#this', others' '#that'")]
    [InlineData("\",3]", "\",4]", "link 1 content_length: ours '3', others' '4'")]
    [InlineData("\"ID\":\"s\"", "\"ID\":\"t\"", "service s ID: ours 's', others' 't'")]
    [InlineData("https://h/s", "https://h/t", "service s accessURL: ours 'https://h/s', others' 'https://h/t'")]
    [InlineData("\"unit\":\"m\"", "\"unit\":\"nm\"", "service s input BAND unit: ours 'm', others' 'nm'")]
    [InlineData("\"min\":\"1\"", "\"min\":\"0\"", "service s input BAND min: ours '1', others' '0'")]
    [InlineData("[\"o\"]", "[\"o\",\"p\"]", "service s input BAND options: ours 'o', others' 'o|p'")]
    [InlineData("\"ref\":\"x\"", "\"ref\":\"y\"", "service s input BAND ref: ours 'x', others' 'y'")]
    [InlineData("adhoc:service", "adhoc:this", "service s utype")]
    [InlineData("adhoc:service", "adhoc:nothing", "services: ours '1', others' '0'")]
    public async Task Every_value_counts(string from, string to, string finding)
    {
        using var folder = new ProtocolFolder(Document, "tolerant", Truth.Replace(from, to, StringComparison.Ordinal));
        var run = await ProgramRun.Of("datalink", folder.Path, "--verbose", "--min", "99");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
    }
}
