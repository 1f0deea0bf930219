using System.IO.Compression;
using System.Text;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Votable;

namespace TypedTap.Tests.Tap;

public sealed class SaveTests
{
    [Theory]
    [InlineData("csv", "text/csv", "a,b\n1,2\n")]
    [InlineData("tsv", "text/tab-separated-values", "a\tb\n")]
    [InlineData("fits", "application/fits", "SIMPLE  =                    T")]
    [InlineData("application/json", "application/json", " {\"data\": []}")]
    [InlineData("html", "text/html", "<html><body>a table</body></html>")]
    [InlineData("rss", "application/rss+xml", "<rss/>")]
    [InlineData("parquet", "application/vnd.apache.parquet", "PAR1....PAR1")]
    [InlineData("text/plain", "text/plain", "a b")]
    public async Task Any_format_is_saved_as_it_comes_and_proves_nothing(string format, string type, string body)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, type, body));
        using var client = new TapClient(server.Tap);
        var target = new MemoryStream();
        var options = new TapRequestOptions { MaxRec = 5, ResponseFormat = TapResponseFormat.Binary2 };

        var saved = await client.SaveAsync("SELECT 1", format, target, options);

        Assert.Equal(body, Encoding.UTF8.GetString(target.ToArray()));
        Assert.Equal((type, body.Length, null), (saved.ContentType, saved.Bytes, saved.Rows));
        Assert.Equal(TapCompletenessKind.Unproven, saved.Completeness.Kind);
        Assert.Contains(type, saved.Completeness.Reason, StringComparison.Ordinal);
        Assert.Equal(new Uri(server.Url, "tap/sync"), saved.FinalUrl);
        Assert.Equal(
            [new("REQUEST", "doQuery"), new("LANG", "ADQL"), new("QUERY", "SELECT 1"), new("MAXREC", "5"), new("RESPONSEFORMAT", format)],
            server.Requests[0].Form);
        Assert.True(target.CanWrite);
    }

    [Theory]
    [InlineData("votable/td")]
    [InlineData(null)]
    [InlineData("csv")]
    public async Task A_votable_is_proven_while_it_passes_by_whatever_was_asked_for(string? format)
    {
        var document = VoTableText.Table(3000, "OVERFLOW", "OK") + "<!-- the end -->\n\n";
        await using var server = new LoopbackServer(LoopbackReply.VoTable(document));
        using var client = new TapClient(server.Tap);
        var target = new MemoryStream();
        var saved = await client.SaveAsync("SELECT 1", format is null ? TapOutputFormat.Default : format, target);
        Assert.Equal(document, Encoding.UTF8.GetString(target.ToArray()));
        Assert.Equal((TapCompleteness.Complete, 3000L, document.Length), (saved.Completeness, saved.Rows, saved.Bytes));
        Assert.Equal(format, server.Requests[0].Field("RESPONSEFORMAT"));
    }

    [Fact]
    public async Task A_serialization_is_asked_for_as_in_queries()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);
        await client.SaveAsync("SELECT 1", TapResponseFormat.Binary2, Stream.Null);
        Assert.Equal("application/x-votable+xml;serialization=BINARY2", server.Requests[0].Field("RESPONSEFORMAT"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync("SELECT 1", " ", Stream.Null));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync("SELECT 1", "csv", new MemoryStream([], writable: false)));
    }

    [Fact]
    public async Task A_file_has_its_name_when_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<string> during = [];
        var body = VoTableText.Table(200_000);
        await using var server = new LoopbackServer(LoopbackReply.VoTable(body));
        using var client = new TapClient(server.Tap);
        var reports = new List<long>();
        var progress = new Listener(bytes =>
        {
            reports.Add(bytes);
            during = reports.Count == 1 ? folder.Files : during;
        });

        var saved = await client.SaveAsync("SELECT 1", "votable", folder["out.vot"], progress: progress);

        Assert.Equal(["out.vot"], folder.Files);
        Assert.Matches(@"^out\.vot\..{8}\.part$", Assert.Single(during));
        Assert.Equal(body, await File.ReadAllTextAsync(folder["out.vot"]));
        Assert.Equal(body.Length, saved.Bytes);
        Assert.Equal(saved.Bytes, reports[^1]);
        Assert.InRange(reports.Count, 3, (int)(body.Length / (1 << 20)) + 2);
    }

    public static TheoryData<string> Failures =>
        ["refused", "error after rows", "truncated", "cut", "html", "stream of nothing", "server error", "several tables", "no votable"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_is_left_of_a_failure_and_what_was_there_stays(string failure)
    {
        const string Second = "<TABLE><FIELD name=\"m\" datatype=\"int\"/><DATA><TABLEDATA/></DATA></TABLE></RESOURCE>";
        var (format, reply, exception) = failure switch
        {
            "refused" => ("csv", LoopbackReply.VoTable(VoTableText.Error("no such table")), typeof(TapQueryException)),
            "error after rows" => ("votable", LoopbackReply.VoTable(VoTableText.Table(20_000, "OK", "ERROR")), typeof(TapQueryException)),
            "truncated" => ("votable", LoopbackReply.VoTable(VoTableText.Table(2, "OK", "OVERFLOW")), typeof(TapTruncatedException)),
            "cut" => ("csv", LoopbackReply.Cut("text/csv", "a,b\n1,2\n"), typeof(TapTransportException)),
            "html" => (
                "csv", LoopbackReply.Of(200, "text/html", "<!DOCTYPE html><html><body>Please log in</body></html>"),
                typeof(TapResponseException)),
            "stream of nothing" => ("csv", LoopbackReply.Of(200, "text/csv", ""), typeof(TapResponseException)),
            "server error" => ("csv", LoopbackReply.Of(500, "text/plain", "out of order"), typeof(TapResponseException)),
            "several tables" =>
                (
                    "votable", LoopbackReply.VoTable(VoTableText.Table(2).Replace("</RESOURCE>", Second, StringComparison.Ordinal)),
                    typeof(TapResponseException)),
            _ => ("votable", LoopbackReply.Of(200, "text/csv", "a,b\n"), typeof(TapResponseException)),
        };
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["old"], "old");
        await using var server = new LoopbackServer(reply);
        using var client = new TapClient(server.Tap);
        await Assert.ThrowsAsync(exception, () => client.SaveAsync("SELECT 1", format, folder["new"]));
        await Assert.ThrowsAsync(exception, () => client.SaveAsync("SELECT 1", format, folder["old"], overwrite: true));
        Assert.Equal(["old"], folder.Files);
        Assert.Equal("old", await File.ReadAllTextAsync(folder["old"]));
    }

    [Theory]
    [InlineData("csv", "text/plain", "<?xml version='1.0'?><error>no</error>", "text in columns")]
    [InlineData("csv", "application/json", "{\"error\": \"no\"}", "text in columns")]
    [InlineData("csv", "text/html", "Please log in", "a web page")]
    [InlineData("fits", "application/fits", "Internal error", "a FITS file")]
    [InlineData("json", "application/json", "Internal error", "JSON")]
    [InlineData("rss", "text/html", "<html/>", "a web page")]
    [InlineData("html", "text/plain", "Internal error", "the page")]
    public async Task What_is_not_what_was_asked_for_is_not_saved(string format, string type, string body, string expected)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, type, body));
        using var client = new TapClient(server.Tap);
        var target = new MemoryStream();
        var refused = await Assert.ThrowsAsync<TapResponseException>(() => client.SaveAsync("SELECT 1", format, target));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, target.Length);
    }

    [Fact]
    public async Task Truncation_is_told_when_it_is_welcome()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        using var folder = new TemporaryFolder();
        var saved = await client.SaveAsync(
            "SELECT 1", TapOutputFormat.Default, folder["x"], options: new TapRequestOptions { AllowTruncation = true, MaxRec = 9 });
        Assert.Equal(TapCompleteness.Truncated(2, 9), saved.Completeness);
        Assert.Equal(["x"], folder.Files);
    }

    [Fact]
    public async Task A_file_is_replaced_only_if_asked_and_before_anything_is_sent()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/csv", "a\n"));
        using var client = new TapClient(server.Tap);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x"], "old");
        Directory.CreateDirectory(folder["d"]);
        var refused = await Assert.ThrowsAsync<IOException>(() => client.SaveAsync("SELECT 1", "csv", folder["x"]));
        Assert.Contains("overwritten", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => client.SaveAsync("SELECT 1", "csv", folder["d"], overwrite: true));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => client.SaveAsync("SELECT 1", "csv", Path.Combine(folder.Path, "none", "x")));
        Assert.Empty(server.Requests);
        await client.SaveAsync("SELECT 1", "csv", folder["x"], overwrite: true);
        Assert.Equal("a\n", await File.ReadAllTextAsync(folder["x"]));
        Assert.Equal(["x"], folder.Files);
    }

    [Fact]
    public async Task A_target_that_fails_is_not_taken_for_a_broken_answer()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(50_000)));
        using var client = new TapClient(server.Tap);
        var full = await Assert.ThrowsAsync<IOException>(() => client.SaveAsync("SELECT 1", "votable", new FullDisk()));
        Assert.Equal("No space left on device", full.Message);
    }

    [Fact]
    public async Task A_packed_votable_is_saved_as_it_is_and_read_all_the_same()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(VoTableText.Table(3, "OK", "OVERFLOW")));
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "application/x-votable+xml", packed.ToArray()));
        using var client = new TapClient(server.Tap);
        var target = new MemoryStream();
        var saved = await client.SaveAsync("SELECT 1", "votable", target, new TapRequestOptions { AllowTruncation = true });
        Assert.Equal(packed.ToArray(), target.ToArray());
        Assert.Equal(TapCompleteness.Truncated(3, null), saved.Completeness);
    }

    [Fact]
    public async Task Uploads_go_along()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/csv", "a\n"));
        using var client = new TapClient(server.Tap, new TapClientOptions { UploadLimits = new TapUploadLimits() });
        await client.SaveAsync(
            "SELECT 1", "csv", Stream.Null, new TapRequestOptions { Uploads = [TapUpload.FromRows<UploadRow>("t", [])] });
        Assert.Equal(
            ["REQUEST", "LANG", "QUERY", "RESPONSEFORMAT", "UPLOAD", "upload_t"],
            Multipart.Parse(server.Requests[0]).Select(part => part.Name));
    }

    private sealed class Listener(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException(new IOException("No space left on device"));
    }
}
