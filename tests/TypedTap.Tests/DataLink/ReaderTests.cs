using System.Text;
using TypedTap.DataLink;
using TypedTap.Votable;

namespace TypedTap.Tests.DataLink;

/// <summary>Documents of links and their descriptors.</summary>
public sealed class ReaderTests
{
    [Fact]
    public async Task Everything_that_a_row_tells_is_typed()
    {
        var document = await ReadAsync(LinkText.Document(
        [
            "ID=a|access_url= https://x.org/a |semantics=#this|description=the file|content_type=application/fits|content_length=2880|link_auth=optional|link_authorized=true|local_semantics=main|content_qualifier=#image|eso_category=BIAS",
            "ID=a|access_url=/files/b|semantics=#preview|content_length=-1|link_auth=true|link_authorized=F|content_type=application/x-votable+xml; content=\"datalink\"",
            "ID=a|service_def=soda|semantics=#cutout|link_auth=false",
            "ID=a|error_message=AuthenticationFault: log in|semantics=#auxiliary|content_length=12345678901234567890",
        ],
            services: LinkText.Service("soda", LinkText.Sync, LinkText.Input("ID", value: "a"))));

        var (file, preview, cut, refused) = (document.Rows[0], document.Rows[1], document.Rows[2], document.Rows[3]);
        Assert.Equal(
            ("a", "https://x.org/a", "the file", "application/fits", 2880L),
            (file.Id, file.AccessUrl!.AbsoluteUri, file.Description, file.ContentType, file.ContentLength));
        Assert.Equal(
            (LinkAuthentication.Optional, true, "main", "#image", "BIAS", false),
            (file.Authentication, file.IsAuthorized, file.LocalSemantics, file.ContentQualifier, file["ESO_category"], file.IsDataLink));
        Assert.Equal(
            ("https://host.org/files/b", null, LinkAuthentication.Required, false, true),
            (preview.AccessUrl!.AbsoluteUri, preview.ContentLength, preview.Authentication, preview.IsAuthorized, preview.IsDataLink));
        Assert.Equal(
            (null, "soda", LinkAuthentication.Anonymous, null, true),
            (cut.AccessUrl, cut.Service!.Id, cut.Authentication, cut.IsAuthorized, cut.IsLink));
        Assert.Equal((DataLinkFaultKind.Authentication, false, null), (refused.Fault!.Kind, refused.IsLink, refused.ContentLength));
        Assert.Null(file["no such column"]);
        Assert.True(document is { HasLinks: true, IsTruncated: false });
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://x.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@x.org/a")]
    [InlineData("a/relative/path")]
    [InlineData("https://")]
    [InlineData("http://127.0.0.1/admin")]
    [InlineData("http://localhost:8080/admin")]
    [InlineData("http://[::1]/admin")]
    public async Task A_URL_that_is_not_to_be_asked_stays_a_text(string url)
    {
        var row = (await ReadAsync(LinkText.Document([$"ID=a|semantics=#this|access_url={url}"]))).Rows[0];
        Assert.Equal((null, url, false), (row.AccessUrl, row.AccessUrlText, row.IsLink));
        Assert.DoesNotContain("secret", row.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_columns_and_references_that_lead_nowhere_are_lived_with()
    {
        var document = await ReadAsync(
            """
            <VOTABLE><RESOURCE type="results"><TABLE><FIELD name="id" datatype="char" arraysize="*"/><FIELD name="Access_URL" datatype="char" arraysize="*"/>
            <FIELD name="service_def" datatype="char" arraysize="*"/><FIELD name="semantics" datatype="char" arraysize="*"/><FIELD name="readable" datatype="boolean"/>
            <DATA><TABLEDATA><TR><TD>x</TD><TD>http://x.org/1</TD><TD/><TD>#this</TD><TD>true</TD></TR><TR><TD>x</TD><TD/><TD>gone</TD><TD>#proc</TD><TD/></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """);
        Assert.Equal(
            ("x", "http://x.org/1", true), (document.Rows[0].Id, document.Rows[0].AccessUrl!.AbsoluteUri, document.Rows[0].IsAuthorized));
        Assert.Equal(("gone", null, false), (document.Rows[1].ServiceDefinition, document.Rows[1].Service, document.Rows[1].IsLink));
    }

    [Fact]
    public async Task Descriptors_are_read_wherever_they_stand()
    {
        const string Text =
            """
            <VOTABLE><RESOURCE type="meta" utype="ADHOC:service" ID="first" name="cut"><DESCRIPTION>cuts</DESCRIPTION>
              <PARAM name="accessurl" datatype="char" arraysize="*" value=" https://x.org/cut?mode=1 "/><PARAM name="standardID" datatype="char" arraysize="*" value="ivo://IVOA.net/std/SODA#sync-1.1"/>
              <PARAM name="exampleURL" datatype="char" arraysize="*" value="https://x.org/cut?ID=1"/><PARAM name="exampleURL" datatype="char" arraysize="*" value="https://x.org/cut?ID=2"/>
              <PARAM name="contentType" datatype="char" arraysize="*" value="application/fits"/><PARAM name="resourceIdentifier" datatype="char" arraysize="*" value="ivo://x/cut"/>
              <GROUP name="inputParams"><PARAM name="BAND" datatype="double" arraysize="2" unit="m" xtype="interval" value=""><VALUES><MIN value="3e-7"/><MAX value="8e-7"/></VALUES></PARAM>
              <PARAM name="POL" datatype="char" arraysize="*" value=""><VALUES><OPTION name="linear"><OPTION value="Q"/><OPTION value="U"/></OPTION><OPTION value="I"/></VALUES></PARAM>
              <PARAM name="ID" datatype="char" arraysize="*" ref="col" value=""/><PARAM name="N" datatype="int" value="[0. 0.]"/></GROUP></RESOURCE>
            <RESOURCE type="results"><RESOURCE type="meta" utype="adhoc:this"><PARAM name="accessURL" datatype="char" arraysize="*" value="/self"/></RESOURCE></RESOURCE>
            <RESOURCE type="meta" utype="adhoc:other"><PARAM name="accessURL" datatype="char" arraysize="*" value="https://x.org"/></RESOURCE></VOTABLE>
            """;
        var document = await ReadAsync(Text);
        Assert.False(document.HasLinks);
        Assert.Equal(2, document.Services.Count);
        var (cut, self) = (document.Services[0], document.Services[1]);
        Assert.Equal(
            ("first", "cut", "cuts", ServiceStandard.SodaSync, "application/fits", "ivo://x/cut"),
            (cut.Id, cut.Name, cut.Description, cut.Standard, cut.ContentType, cut.ResourceIdentifier));
        Assert.Equal(["https://x.org/cut?ID=1", "https://x.org/cut?ID=2"], cut.ExampleUrls);
        Assert.Equal("https://x.org/cut?mode=1", cut.AccessUrl!.AbsoluteUri);
        Assert.Equal((true, "https://host.org/self", ServiceStandard.Other), (self.IsSelf, self.AccessUrl!.AbsoluteUri, self.Standard));
        var band = cut.FindInput("band")!;
        Assert.Equal(("3e-7", "8e-7", "m", "interval", false), (band.Minimum, band.Maximum, band.Unit, band.Xtype, band.IsRequired));
        Assert.Equal("BAND double[2] (interval) m from 3e-7 to 8e-7", band.ToString());
        Assert.Equal(["", "Q", "U", "I"], cut.FindInput("POL")!.Options.Select(option => option.Value));
        Assert.Equal(("col", true), (cut.FindInput("ID")!.Ref, cut.FindInput("ID")!.IsRequired));
        Assert.Null(cut.FindInput("N")!.FixedValue);
    }

    [Theory]
    [InlineData("ivo://ivoa.net/std/DataLink#links-1.0", ServiceStandard.DataLink)]
    [InlineData("ivo://ivoa.net/std/DataLink#links-1.1", ServiceStandard.DataLink)]
    [InlineData(" ivo://ivoa.net/std/datalink#links ", ServiceStandard.DataLink)]
    [InlineData("ivo://ivoa.net/std/SODA#async-1.0", ServiceStandard.SodaAsync)]
    [InlineData("ivo://ivoa.net/std/SODA#synchronous", ServiceStandard.Other)]
    [InlineData("ivo://ivoa.net/std/SIA#query-2.0", ServiceStandard.Other)]
    [InlineData(null, ServiceStandard.Other)]
    public void Versions_of_standards_do_not_count(string? id, ServiceStandard expected) =>
        Assert.Equal(expected, new ServiceDescriptor { AccessUrlText = "", StandardId = id }.Standard);

    [Fact]
    public async Task What_is_no_VOTable_is_an_error()
    {
        await Assert.ThrowsAsync<VoTableException>(() => ReadAsync("<html>log in</html>"));
        await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(LinkText.Document([LinksDouble.Link("a")])[..^40]));
    }

    private static Task<DataLinkDocument> ReadAsync(string text) =>
        DataLinkReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), new Uri("https://host.org/links?ID=a"));
}
