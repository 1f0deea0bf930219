using TypedTap.Tap;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Tap;

public sealed class ParameterTests
{
    [Fact]
    public async Task What_the_options_say_is_sent_once_in_the_standards_order()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions { ResponseFormat = TapResponseFormat.TableData });
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions
        {
            Language = "ADQL-2.1",
            MaxRec = 0,
            RunId = "night 7 é",
            Parameters = [new("DEST", "vos://cadc.nrc.ca~vault/me/out.vot"), new("VERSION", "1.1")],
        });
        Assert.Equal(
            [
                new("REQUEST", "doQuery"), new("LANG", "ADQL-2.1"), new("QUERY", "SELECT 1"), new("MAXREC", "0"),
                new("RESPONSEFORMAT", "application/x-votable+xml;serialization=TABLEDATA"), new("RUNID", "night 7 é"),
                new("DEST", "vos://cadc.nrc.ca~vault/me/out.vot"), new("VERSION", "1.1"),
            ],
            server.Requests[0].Form);
    }

    [Theory]
    [InlineData("maxrec", "MAXREC", "TapRequestOptions.MaxRec")]
    [InlineData("Query", "QUERY", "the query itself")]
    [InlineData("lang", "LANG", "TapRequestOptions.Language")]
    [InlineData("REQUEST", "REQUEST", "always doQuery")]
    [InlineData("RunId", "RUNID", "TapRequestOptions.RunId")]
    [InlineData("upload", "UPLOAD", "TapRequestOptions.Uploads")]
    [InlineData("phase", "PHASE", "when it has been created")]
    public async Task The_standards_parameters_have_their_own_places(string name, string standard, string cure)
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { Parameters = [new(name, "x")] }));
        foreach (var expected in (string[])[$"'{name}'", standard, cure])
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal("options", refused.ParamName);
    }

    [Theory]
    [InlineData("DEST", "dest")]
    [InlineData("FORMAT", "responseformat")]
    [InlineData("ResponseFormat", "ResponseFormat")]
    public async Task No_parameter_is_sent_twice_or_under_two_names(string first, string second)
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        var options = new TapRequestOptions { Parameters = [new(first, "x"), new(second, "y")] };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync("SELECT 1", options));
        Assert.Contains($"'{second}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{first}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FORMAT")]
    [InlineData("format")]
    [InlineData("RESPONSEFORMAT")]
    public async Task A_format_of_ones_own_clashes_with_that_of_the_options(string name)
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        var options = new TapRequestOptions { ResponseFormat = TapResponseFormat.Binary2, Parameters = [new(name, "votable/td")] };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync("SELECT 1", options));
        Assert.Contains($"'{name}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'RESPONSEFORMAT'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_of_TAP_1_0_is_asked_under_the_older_name()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions { FormatParameterName = "FORMAT" });
        await using var answer = await client.QueryAsync(
            "SELECT 1", new TapRequestOptions { ResponseFormat = TapResponseFormat.TableData });
        Assert.Equal("application/x-votable+xml;serialization=TABLEDATA", server.Requests[0].Field("FORMAT"));
        Assert.Null(server.Requests[0].Field("RESPONSEFORMAT"));
        Assert.Throws<ArgumentException>(() => new TapClientOptions { FormatParameterName = "OUTPUT" });
    }

    [Fact]
    public async Task Half_a_character_is_refused_wherever_it_stands()
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { RunId = "a\ud83d" }));
        Assert.Contains("The parameter RUNID has half a character", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<ArgumentException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { Parameters = [new("X", "\ude00")] }));
        Assert.Equal("options", refused.ParamName);
    }

    [Fact]
    public async Task A_parameter_without_a_name_or_with_that_of_an_uploads_part_is_refused()
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        await Assert.ThrowsAsync<ArgumentException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { Parameters = [new(" ", "x")] }));
        var options = new TapRequestOptions
        {
            Uploads = [TapUpload.FromRows<UploadRow>("t", [])],
            Parameters = [new("UPLOAD_T", "x")],
        };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync("SELECT 1", options));
        Assert.Contains("upload_t", refused.Message, StringComparison.Ordinal);
        // The rows by name and the raw answers have the same rules, at once.
        Assert.Throws<ArgumentException>(() => client.StreamAsync("SELECT 1", options));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync("SELECT 1", "csv", Stream.Null, options));
    }
}
