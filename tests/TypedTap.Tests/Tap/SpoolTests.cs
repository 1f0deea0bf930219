using System.Text;
using TypedTap.Tap;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Tap;

public sealed class SpoolTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public async Task What_is_written_comes_back_as_often_as_it_is_asked_for(int bytes, bool isFile)
    {
        using var folder = new TemporaryFolder();
        var data = new byte[bytes];
        new Random(1).NextBytes(data);
        await using var spool = new Spool(new SpoolOptions { MemoryBytes = 100, Directory = folder.Path }, static _ => { });
        for (var at = 0; at < bytes; at += 7)
            await spool.WriteAsync(data.AsMemory(at, Math.Min(7, bytes - at)));
        Assert.Equal((bytes, isFile), ((int)spool.Length, spool.IsFile));

        await using var first = spool.OpenRead();
        await using var second = spool.OpenRead();
        var one = new MemoryStream();
        var two = new MemoryStream();
        await first.CopyToAsync(one);
        await second.CopyToAsync(two);
        Assert.Equal(data, one.ToArray());
        Assert.Equal(data, two.ToArray());
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_it_is_closed()
    {
        using var folder = new TemporaryFolder();
        var spool = new Spool(new SpoolOptions { MemoryBytes = 10, Directory = folder.Path }, static _ => { });
        await spool.WriteAsync(new byte[100]);
        Assert.True(spool.IsFile);
        if (!OperatingSystem.IsWindows())
            Assert.Empty(folder.Files);
        await spool.DisposeAsync();
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("refusal")]
    [InlineData("bad row")]
    [InlineData("cancelled")]
    public async Task Nothing_is_left_behind_by_a_query(string what)
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        await using var server = new LoopbackServer(
            LoopbackReply.VoTable(what == "refusal" ? VoTableText.Error("no") : VoTableText.Table(0)));
        using var client = new TapClient(
            server.Tap, new TapClientOptions
            {
                UploadLimits = new TapUploadLimits(),
                Spool = new SpoolOptions { MemoryBytes = 1000, Directory = folder.Path }
            });
        var read = 0;
        IEnumerable<UploadRow> Rows()
        {
            for (var i = 0; i < 5000; i++)
            {
                read++;
                if (what == "cancelled" && i == 4000)
                    cancel.Cancel();
                yield return new UploadRow { Id = i, Text = what == "bad row" && i == 4000 ? "\u0001" : "x" };
            }
        }

        var options = new TapRequestOptions { Uploads = [TapUpload.FromRows("t", Rows())] };
        var query = Record.ExceptionAsync(async () => await (await client.QueryAsync("SELECT 1", options, cancel.Token)).DisposeAsync());
        Assert.Equal(what == "answer", await query is null);
        Assert.True(read >= 4000);
        Assert.Empty(folder.Files);
        Assert.Equal(what is "answer" or "refusal" ? 1 : 0, server.Requests.Count);
    }

    [Fact]
    public async Task A_file_that_changes_meanwhile_is_an_error_and_not_half_a_table()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.vot"], VoTableText.Table(3));
        var limits = new TapUploadLimits();
        await using var prepared = await PreparedUploads.PrepareAsync(
            [TapUpload.FromFile("t", folder["x.vot"])], limits, new SpoolOptions(), default);
        var whole = await prepared.Body([])().ReadAsByteArrayAsync();
        Assert.Contains("<TD>3</TD>", Encoding.UTF8.GetString(whole), StringComparison.Ordinal);
        await File.AppendAllTextAsync(folder["x.vot"], "  ");
        var changed = await Assert.ThrowsAsync<InvalidOperationException>(() => prepared.Body([])().ReadAsByteArrayAsync());
        Assert.Contains("x.vot", changed.Message, StringComparison.Ordinal);
        File.Delete(folder["x.vot"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => prepared.Body([])().ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Sizes_are_known()
    {
        var document = VoTableText.Table(3);
        var rows = TapUpload.FromRows("r", [new UploadRow { Id = 1 }, new UploadRow { Id = 2 }]);
        var stream = TapUpload.FromStream("s", new MemoryStream(Encoding.UTF8.GetBytes(document)));
        await using var counted = await PreparedUploads.PrepareAsync(
            [rows, stream], new TapUploadLimits { Rows = 3 }, new SpoolOptions(), default);
        Assert.Equal(5, counted.Rows);
        await using var sized = await PreparedUploads.PrepareAsync(
            [TapUpload.FromStream("s", new MemoryStream(Encoding.UTF8.GetBytes(document)))], limits: null, new SpoolOptions(), default);
        Assert.Equal((document.Length, null), (sized.Bytes, sized.Rows));
        using var content = counted.Body([new("A", "é")])();
        Assert.Equal(content.Headers.ContentLength, (await content.ReadAsByteArrayAsync()).Length);
    }
}
