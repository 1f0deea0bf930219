using System.IO.Compression;
using System.Text;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Tap;

public sealed class UploadTests
{
    /// <summary>Nobody is asked what the service takes.</summary>
    private static readonly TapClientOptions Unlimited = new() { UploadLimits = new TapUploadLimits() };

    private static readonly UploadRow[] Rows = [.. Enumerable.Range(0, 5).Select(i => UploadRow.Random(new Random(i), i))];

    [Fact]
    public async Task Tables_are_parts_of_one_form_behind_its_fields()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, Unlimited);
        using var folder = new TemporaryFolder();
        var document = Encoding.UTF8.GetBytes(VoTableText.Table(3) + "\r\n");
        await File.WriteAllBytesAsync(folder["mine.vot"], document);

        await using var answer = await client.QueryAsync("SELECT 'é\r\n--' FROM TAP_UPLOAD.a", new TapRequestOptions
        {
            MaxRec = 7,
            Uploads =
            [
                TapUpload.FromFile("a", folder["mine.vot"]),
                TapUpload.FromUri("b", new Uri("https://example.org/b.vot?x=1,2")),
                TapUpload.FromStream("C_3", new MemoryStream(document)),
            ],
        });

        var request = Assert.Single(server.Requests);
        Assert.Null(request.Headers.Find("Transfer-Encoding"));
        var parts = Multipart.Parse(request);
        Assert.Equal(["REQUEST", "LANG", "QUERY", "MAXREC", "UPLOAD", "upload_a", "upload_C_3"], parts.Select(part => part.Name));
        Assert.Equal(
            ["doQuery", "ADQL", "SELECT 'é\r\n--' FROM TAP_UPLOAD.a", "7", "a,param:upload_a;b,https://example.org/b.vot?x=1,2;C_3,param:upload_C_3"],
            parts.Take(5).Select(part => part.Text));
        Assert.All(parts.Take(5), part => Assert.Equal($"Content-Disposition: form-data; name=\"{part.Name}\"", Assert.Single(part.Head)));
        Assert.Equal(
            ["Content-Disposition: form-data; name=\"upload_a\"; filename=\"a.vot\"", "Content-Type: application/x-votable+xml"],
            parts[5].Head);
        Assert.Equal(document, parts[5].Body);
        Assert.Equal(document, parts[6].Body);
    }

    [Fact]
    public async Task Without_a_table_to_send_it_stays_a_plain_form()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, Unlimited);
        var uploads = TapUpload.FromVoSpace("t", "vos://cadc.nrc.ca~vault/me/x.vot");
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [uploads] });
        Assert.Equal("application/x-www-form-urlencoded", server.Requests[0].Headers["Content-Type"]);
        Assert.Equal("t,vos://cadc.nrc.ca~vault/me/x.vot", server.Requests[0].Field("UPLOAD"));
        Assert.Equal("TAP_UPLOAD.t", uploads.ToString());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Rows_arrive_as_they_were(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, random.Next(0, 40)).Select(i => UploadRow.Random(random, i)).ToList();
        foreach (var serialization in (VoTableSerialization[])[VoTableSerialization.TableData, VoTableSerialization.Binary2])
        {
            foreach (var upload in (TapUpload[])[
                TapUpload.FromRows("t", rows, serialization), TapUpload.FromRows("t", Later(rows), serialization)
            ])
            {
                await using var arrived = await VoTableReader.OpenAsync(new MemoryStream(await ArrivedAsync(upload)));
                Assert.Equal(serialization, rows.Count == 0 ? serialization : arrived.Serialization);
                var back = new List<UploadRow>();
                await foreach (var row in arrived.ReadAllAsync<UploadRow>())
                    back.Add(row);
                Assert.Equal(rows.Count, back.Count);
                Assert.All(rows.Zip(back), pair => Assert.True(pair.First.IsSame(pair.Second), $"{pair.First} / {pair.Second}"));
                Assert.False(arrived.HasMoreTables);
            }
        }
    }

    [Theory]
    [InlineData("types.td.out")]
    [InlineData("raw5.binary.vot")]
    [InlineData("obscore5.binary2.vot")]
    [InlineData("empty.td.vot")]
    public async Task What_was_read_is_sent_on_as_it_is(string file)
    {
        var expected = await CellsAsync(Fixture.Read(file));
        await using var reader = await Fixture.OpenAsync(file);
        Assert.Equal(expected, await CellsAsync(await ArrivedAsync(TapUpload.FromReader("t", reader))));

        await using var source = new LoopbackServer(LoopbackReply.Of(200, "application/x-votable+xml", Fixture.Read(file)));
        using var client = new TapClient(source.Tap, Unlimited);
        await using var response = await client.QueryAsync("SELECT 1");
        Assert.Equal(expected, await CellsAsync(await ArrivedAsync(TapUpload.FromResponse("t", response, VoTableSerialization.Binary2))));
        Assert.True(response.Completeness.IsComplete);

        var table = await client.QueryTableAsync("SELECT 1");
        var upload = TapUpload.FromTable("t", table);
        Assert.Equal(expected, await CellsAsync(await ArrivedAsync(upload)));
        Assert.Equal(expected, await CellsAsync(await ArrivedAsync(upload)));
    }

    [Fact]
    public async Task What_can_be_read_only_once_is_sent_only_once()
    {
        await using var reader = await Documents.OpenAsync(VoTableText.Table(3));
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(VoTableText.Table(3)));
        foreach (var upload in (TapUpload[])[TapUpload.FromStream("t", stream), TapUpload.FromReader("t", reader)])
        {
            await ArrivedAsync(upload);
            var again = await Assert.ThrowsAsync<InvalidOperationException>(() => ArrivedAsync(upload));
            Assert.Contains("FromTable", again.Message, StringComparison.Ordinal);
        }

        Assert.False(stream.CanRead);
        var kept = new MemoryStream(Encoding.UTF8.GetBytes(VoTableText.Table(3)));
        await ArrivedAsync(TapUpload.FromStream("t", kept, leaveOpen: true));
        Assert.True(kept.CanRead);
    }

    [Fact]
    public async Task Columns_keep_their_null_and_meaning_and_nothing_else()
    {
        const string Field =
            "<FIELD ID=\"x\" name=\"n\" datatype=\"int\" unit=\"m\" ucd=\"meta.id\" ref=\"frame\"><DESCRIPTION>Number</DESCRIPTION>"
                + "<VALUES null=\"-99\"><MIN value=\"0\"/><MAX value=\"nan\"/></VALUES><LINK href=\"http://example.org/\"/></FIELD>";
        await using var reader = await Documents.OpenAsync(Documents.TableData(Field, Documents.Row("1") + Documents.Row("-99")));
        await using var arrived = await VoTableReader.OpenAsync(new MemoryStream(await ArrivedAsync(TapUpload.FromReader("t", reader))));
        var field = Assert.Single(arrived.Fields);
        Assert.Equal(
            ("n", "m", "meta.id", "Number", "-99", null, null),
            (field.Name, field.Unit, field.Ucd, field.Description, field.NullValue, field.Ref, field.Values!.Max));
        Assert.Empty(field.Links);
        Assert.True(await arrived.ReadAsync());
        Assert.Equal(1, arrived.GetInt32(0));
        Assert.True(await arrived.ReadAsync());
        Assert.True(arrived.IsNull(0));
    }

    [Fact]
    public async Task Gzip_is_taken_off()
    {
        var document = Encoding.UTF8.GetBytes(VoTableText.Table(2000));
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(document);
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["mine.vot.gz"], packed.ToArray());
        Assert.Equal(document, await ArrivedAsync(TapUpload.FromFile("t", folder["mine.vot.gz"])));
        Assert.Equal(document, await ArrivedAsync(TapUpload.FromStream("t", new MemoryStream(packed.ToArray()))));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    [InlineData(0.9999)]
    public async Task A_gzip_file_that_was_cut_off_is_not_sent(double part)
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(VoTableText.Table(20_000)));
        var cut = packed.ToArray()[..(int)(packed.Length * part)];
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["mine.vot.gz"], cut);
        foreach (var upload in (TapUpload[])[
            TapUpload.FromFile("t", folder["mine.vot.gz"]), TapUpload.FromStream("t", new MemoryStream(cut))
        ])
        {
            var refused = await Assert.ThrowsAsync<VoTableException>(() => ArrivedAsync(upload));
            Assert.Equal(VoTableErrorKind.Truncated, refused.Kind);
            Assert.Contains("The upload 't' is no whole gzip file", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ra,dec\n1,2\n", "begins: ra,dec")]
    [InlineData("<html><body>hello</body></html>", "begins: hello")]
    [InlineData("", "is empty")]
    public async Task What_is_no_votable_is_not_sent(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.vot"], content);
        foreach (var upload in (TapUpload[])[
            TapUpload.FromFile("t", folder["x.vot"]), TapUpload.FromStream("t", new MemoryStream(Encoding.UTF8.GetBytes(content)))
        ])
        {
            var refused = await Assert.ThrowsAsync<VoTableException>(() => ArrivedAsync(upload));
            Assert.Equal(VoTableErrorKind.NotAVoTable, refused.Kind);
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
            Assert.Contains("'t'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_truncated_answer_is_not_sent_on_as_if_it_were_whole()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap, Unlimited);
        await using var answer = await client.QueryAsync("SELECT 1");
        await Assert.ThrowsAsync<TapTruncatedException>(
            () => client.QueryAsync("SELECT 2", new TapRequestOptions { Uploads = [TapUpload.FromResponse("t", answer)] }));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_that_keeps_the_method_sends_the_tables_again()
    {
        await using var server = new LoopbackServer(request => request.Path == "/tap/sync"
            ? LoopbackReply.Redirect(307, "/elsewhere/sync")
            : LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, Unlimited);
        var uploads = TapUpload.FromStream("t", new MemoryStream(Encoding.UTF8.GetBytes(VoTableText.Table(3))));
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [uploads] });
        Assert.Equal(["POST /tap/sync +body", "POST /elsewhere/sync +body"], server.Log);
        Assert.Equal(Multipart.Parse(server.Requests[0])[^1].Text, Multipart.Parse(server.Requests[1])[^1].Text);
        Assert.NotEqual(server.Requests[0].Headers["Content-Type"], server.Requests[1].Headers["Content-Type"]);
    }

    /// <summary>What a service gets for an upload.</summary>
    internal static async Task<byte[]> ArrivedAsync(TapUpload upload, TapClientOptions? options = null)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, options ?? Unlimited);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [upload] });
        return Multipart.Parse(server.Requests[0])[^1].Body;
    }

    private static async Task<List<string>> CellsAsync(byte[] document)
    {
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(document));
        List<string> cells = [string.Join("|", reader.Fields.Select(field => field.Name))];
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.Fields.Count; i++)
                cells.Add(reader.GetString(i) is { Length: > 0 } text ? text : "(null or empty)");
        }

        return cells;
    }

    private static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
