using TypedTap.Metadata;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class CapabilitiesTests
{
    [Fact]
    public async Task A_tap_capability_with_everything()
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap(
            """
            <validationLevel>2</validationLevel><description> Tables
             of stars </description>
            <interface xsi:type="vs:ParamHTTP" role="std" version="1.1"><accessURL use="base"> https://a.example/tap
            </accessURL><mirrorURL title="north">https://b.example/tap</mirrorURL><securityMethod/><securityMethod standardID="ivo://ivoa.net/sso#BasicAA"/>
            <queryType>GET</queryType><queryType>POST</queryType><resultType>text/xml</resultType><testQuery>QUERY=SELECT 1</testQuery></interface>
            <dataModel ivo-id="ivo://ivoa.net/std/ObsCore#core-1.1">ObsCore-1.1</dataModel>
            <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.1">2.1</version><description>SQL for the sky</description>
              <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-udf"><feature><form>f(x REAL) -&gt; REAL</form><description>doubles</description></feature></languageFeatures>
              <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-adqlgeo"><feature><form>POINT</form></feature></languageFeatures></language>
            <outputFormat ivo-id="ivo://ivoa.net/std/TAPRegExt#output-votable-td"><mime>text/xml</mime><alias>votable/td</alias><alias>vt</alias></outputFormat>
            <uploadMethod ivo-id="ivo://ivoa.net/std/TAPRegExt#upload-inline"/>
            <retentionPeriod><default>172800</default></retentionPeriod>
            <outputLimit><default unit="row">2000</default><hard unit="byte">100000000000</hard></outputLimit>
            """));

        Assert.Empty(read.Diagnostics);
        Assert.Equal("capabilities", read.RootElement);
        var tap = read.Tap!;
        Assert.Same(read.Capabilities[0], tap);
        Assert.Equal(
            ("tr:TableAccess", "TableAccess", "Tables\n of stars"), (tap.XsiType, tap.TypeName, tap.Description?.ReplaceLineEndings("\n")));
        var door = Assert.Single(read.TapInterfaces);
        Assert.Equal(("vs:ParamHTTP", "ParamHTTP", "std", "1.1"), (door.XsiType, door.TypeName, door.Role, door.Version));
        Assert.Equal(new VosiAccessUrl("https://a.example/tap", "base"), Assert.Single(door.AccessUrls));
        Assert.Equal(new Uri("https://a.example/tap"), door.AccessUrls[0].Url);
        Assert.Equal(new VosiMirrorUrl("https://b.example/tap", "north"), Assert.Single(door.MirrorUrls));
        Assert.Equal([new(null), new("ivo://ivoa.net/sso#BasicAA")], door.SecurityMethods);
        Assert.Equal(["GET", "POST"], door.QueryTypes);
        Assert.Equal(["text/xml"], door.ResultTypes);
        Assert.Equal("QUERY=SELECT 1", door.TestQuery);
        Assert.Equal([new("ivo://ivoa.net/std/ObsCore#core-1.1", "ObsCore-1.1")], tap.DataModels);
        var language = Assert.Single(tap.Languages);
        Assert.Equal([new("2.1", "ivo://ivoa.net/std/ADQL#v2.1")], language.Versions);
        Assert.Equal([new("f(x REAL) -> REAL", "doubles")], language.Features("IVO://IVOA.NET/std/TAPRegExt#features-UDF"));
        Assert.Equal(["votable/td", "vt"], Assert.Single(tap.OutputFormats).Aliases);
        Assert.True(tap.SupportsUpload("inline"));
        Assert.False(tap.SupportsUpload("http"));
        Assert.Equal(172800, tap.Limit(VosiLimitKind.RetentionPeriod)!.Default!.Value);
        var output = tap.Limit(VosiLimitKind.OutputLimit, "sync")!;
        Assert.Equal(
            (2000, "row", 100000000000, "byte"), (output.Default!.Value, output.Default.Unit, output.Hard!.Value, output.Hard.Unit));
        Assert.Null(tap.Limit(VosiLimitKind.UploadLimit));
    }

    [Theory]
    [InlineData("ivo://ivoa.net/std/TAP", true)]
    [InlineData("ivo://IVOA.net/std/tap", true)]
    [InlineData("ivo://ivoa.net/std/TAP/v1.0", true)]
    [InlineData("ivo://ivoa.net/std/TAP#async-1.1", true)]
    [InlineData("ivo://ivoa.net/std/TAPRegExt", false)]
    [InlineData("ivo://ivoa.net/std/VOSI#tables", false)]
    public async Task Tap_is_found_by_its_standard_in_any_version_and_case(string id, bool isTap)
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap("", id));
        Assert.Equal(isTap, read.Tap is not null);
        Assert.Equal(id, read.Find(id.ToUpperInvariant())!.StandardId);
        Assert.Null(read.Find("ivo://ivoa.net/std/TA"));
    }

    [Theory]
    [InlineData("ivo://ivoa.net/std/VOSI#tables-1.1", "ivo://ivoa.net/std/VOSI#tables", true)]
    [InlineData("ivo://ivoa.net/std/VOSI#tables-1.1", "ivo://ivoa.net/std/vosi", true)]
    [InlineData("ivo://ivoa.net/std/VOSI#tables", "ivo://ivoa.net/std/VOSI#tables-1.1", false)]
    [InlineData("ivo://ivoa.net/std/SIA-x", "ivo://ivoa.net/std/SIA", false)]
    public async Task Capabilities_are_found_by_their_standard_or_what_it_is_a_version_of(string published, string asked, bool isFound)
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap("", published));
        Assert.Equal(isFound, read.Find(asked) is not null);
    }

    [Fact]
    public async Task Of_several_tap_capabilities_the_one_with_languages_is_the_one()
    {
        var read = await VosiText.ReadCapabilities(VosiText.Capabilities(
            """
            <capability standardID="ivo://ivoa.net/std/TAP#aux"><interface><accessURL>https://a.example/1</accessURL></interface></capability>
            <capability standardID="ivo://ivoa.net/std/TAP"><interface><accessURL>https://a.example/2</accessURL></interface><language><name>ADQL</name></language></capability>
            """));
        Assert.Equal("ivo://ivoa.net/std/TAP", read.Tap!.StandardId);
        Assert.Equal(["https://a.example/1", "https://a.example/2"], read.TapInterfaces.Select(door => door.AccessUrls[0].Text));
    }

    [Theory]
    [InlineData("", true, 0)]
    [InlineData("<securityMethod/>", true, 1)]
    [InlineData("<securityMethod standardID=''/>", true, 1)]
    [InlineData("<securityMethod standardID='ivo://ivoa.net/sso#cookie'/>", false, 1)]
    [InlineData("<securityMethod standardID='ivo://ivoa.net/sso#cookie'/><securityMethod></securityMethod>", true, 2)]
    public async Task No_method_and_an_empty_one_both_let_anyone_in_and_can_be_told_apart(string methods, bool anonymous, int count)
    {
        var read = await VosiText.ReadCapabilities(
            VosiText.Tap($"<interface><accessURL>https://a.example</accessURL>{methods}</interface>"));
        var door = Assert.Single(read.TapInterfaces);
        Assert.Equal((anonymous, count), (door.AllowsAnonymous, door.SecurityMethods.Count));
    }

    [Fact]
    public async Task Limits_for_modes()
    {
        var tap = (await VosiText.ReadCapabilities(VosiText.Tap(
            """
            <executionDuration forMode="sync"><hard>60</hard></executionDuration>
            <executionDuration><hard>3600</hard></executionDuration>
            <outputLimit forMode="async"><default unit="row">5</default></outputLimit>
            <uploadLimit forMode="sync async"><hard unit="row">7</hard></uploadLimit>
            """))).Tap!;
        Assert.Equal(60, tap.Limit(VosiLimitKind.ExecutionDuration, "SYNC")!.Hard!.Value);
        Assert.Equal(3600, tap.Limit(VosiLimitKind.ExecutionDuration, "async")!.Hard!.Value);
        Assert.Equal(3600, tap.Limit(VosiLimitKind.ExecutionDuration)!.Hard!.Value);
        Assert.Null(tap.Limit(VosiLimitKind.OutputLimit, "sync"));
        Assert.Null(tap.Limit(VosiLimitKind.OutputLimit));
        Assert.Equal(5, tap.Limit(VosiLimitKind.OutputLimit, "async")!.Default!.Value);
        Assert.Equal(7, tap.Limit(VosiLimitKind.UploadLimit, "async")!.Hard!.Value);
    }

    [Theory]
    [InlineData("20000", 20000L)]
    [InlineData(" 2e4 ", 20000L)]
    [InlineData("20000.0", 20000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("1e40", null)]
    [InlineData("-1", null)]
    [InlineData("unlimited", null)]
    [InlineData("", null)]
    public async Task Numbers_of_limits_keep_their_text(string text, long? value)
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap($"<outputLimit><hard unit='row'>{text}</hard></outputLimit>"));
        var hard = read.Tap!.Limit(VosiLimitKind.OutputLimit)!.Hard!;
        Assert.Equal((text.Trim(), value), (hard.Text, hard.Value));
        Assert.Equal(value is null ? [VosiDiagnosticCode.BadValue] : [], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task What_is_repeated_or_missing_is_told_with_its_place()
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap(
            "<description>one</description>\n<description>two</description>\n<interface/><uploadMethod/><language><name/></language><outputFormat/>\n<outputLimit/><outputLimit/>"));
        Assert.Equal("one", read.Tap!.Description);
        Assert.Equal(
            [
                VosiDiagnosticCode.Repeated, VosiDiagnosticCode.Missing, VosiDiagnosticCode.Missing, VosiDiagnosticCode.NoName,
                VosiDiagnosticCode.Missing, VosiDiagnosticCode.Repeated,
            ],
            VosiText.Codes(read.Diagnostics));
        Assert.Equal("line 2, character 2: Repeated: A second <description>; the first one counts.", read.Diagnostics[0].ToString());
        Assert.Equal(3, read.Diagnostics[1].Line);
    }

    [Fact]
    public async Task What_a_snapshot_keeps()
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap(
            """
            <language><name>PQL</name><version>0.1</version></language>
            <language><name>adql</name><version>2.0</version><version ivo-id="ivo://ivoa.net/std/ADQL#v2.1"/><version>2.0</version>
              <languageFeatures type="ivo://ivoa.net/std/tapregext#features-adqlgeo"><feature><form>POINT</form></feature><feature><form>BOX</form></feature></languageFeatures>
              <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-udf"><feature><form>f(x REAL) -> REAL</form></feature><feature><form>f(x REAL) -> REAL</form></feature></languageFeatures>
              <languageFeatures type="ivo://example.org/own#features"><feature><form>SHINE</form></feature></languageFeatures></language>
            """));
        var kept = read.ToTapCapabilities();
        Assert.Equal(["2.0", "2.1"], kept.AdqlVersions);
        Assert.Equal(["adqlgeo:POINT", "adqlgeo:BOX", "ivo://example.org/own#features:SHINE"], kept.Features);
        Assert.Equal(["f(x REAL) -> REAL"], kept.Functions);
    }

    [Fact]
    public async Task A_registry_record_is_read_for_its_capabilities()
    {
        var read = await VosiText.ReadCapabilities(
            "<ri:Resource xmlns:ri='http://www.ivoa.net/xml/RegistryInterface/v1.0'><title>x</title><capability standardID='ivo://ivoa.net/std/TAP'/></ri:Resource>");
        Assert.NotNull(read.Tap);
        Assert.Equal("Resource", read.RootElement);
        Assert.Equal([VosiDiagnosticCode.OtherRoot], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task An_empty_list_is_one()
    {
        var read = await VosiText.ReadCapabilities("<capabilities/>");
        Assert.Null(read.Tap);
        Assert.Empty(read.ToTapCapabilities().AdqlVersions);
        Assert.Equal([VosiDiagnosticCode.Nothing], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task A_snapshot_keeps_formats_upload_methods_logins_and_limits()
    {
        var read = await VosiText.ReadCapabilities(VosiText.Tap(
            """
            <interface xsi:type="vs:ParamHTTP" role="std"><accessURL>https://a.example/tap</accessURL><securityMethod/><securityMethod standardID="ivo://ivoa.net/sso#BasicAA"/></interface>
            <interface xsi:type="vs:ParamHTTP"><accessURL>https://a.example/cert</accessURL><securityMethod standardID="ivo://ivoa.net/sso#BasicAA"/><securityMethod standardID="ivo://ivoa.net/sso#tls-with-certificate"/></interface>
            <outputFormat ivo-id="ivo://ivoa.net/std/TAPRegExt#output-votable-td"><mime>text/xml</mime></outputFormat>
            <outputFormat ivo-id="ivo://ivoa.net/std/TAPRegExt#output-votable-binary2"/>
            <uploadMethod ivo-id="ivo://ivoa.net/std/TAPRegExt#upload-inline"/>
            <retentionPeriod><default>172800</default></retentionPeriod>
            <executionDuration forMode="sync"><hard>60</hard></executionDuration><executionDuration forMode="async"><hard>3600</hard></executionDuration>
            <outputLimit><default unit="row">2000</default><hard unit="byte">100000000000</hard></outputLimit>
            <uploadLimit><hard unit="row">500</hard></uploadLimit>
            """));
        var kept = read.ToTapCapabilities();
        Assert.Equal(["text/xml", "ivo://ivoa.net/std/TAPRegExt#output-votable-binary2"], kept.OutputFormats);
        Assert.Equal(["ivo://ivoa.net/std/TAPRegExt#upload-inline"], kept.UploadMethods);
        Assert.Equal(["ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#tls-with-certificate"], kept.SecurityMethods);
        Assert.Equal(
            new TapLimits
            {
                RetentionSecondsDefault = 172_800,
                ExecutionSecondsHard = 60,
                OutputRowsDefault = 2_000,
                OutputBytesHard = 100_000_000_000,
                UploadRowsHard = 500
            },
            kept.Limits);
        Assert.Null((await VosiText.ReadCapabilities(VosiText.Tap(""))).ToTapCapabilities().Limits);
    }
}
