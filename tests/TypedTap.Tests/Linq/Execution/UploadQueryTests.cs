using TypedTap.Linq;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>Tables that are sent along with queries.</summary>
public sealed class UploadQueryTests
{
    private static readonly Star[] Mine = [
        new() { Id = 3, Name = "x", Ra = 1 }, new() { Id = 5, Name = "y", Ra = 2 }, new() { Id = 900, Name = "z", Ra = 3 }
    ];

    [Fact]
    public async Task Rows_are_joined_and_sent_with_every_request()
    {
        using var service = StarService.Start(20);
        var mine = service.Upload(Mine, "mine");
        var query = from m in mine join s in service.Stars on m.Id equals s.Id orderby s.Id select new { m.Name, s.Ra };
        Assert.Equal(
            "SELECT m.Name, s.ra_deg, m.Id\nFROM TAP_UPLOAD.mine AS m\nJOIN main.star AS s ON m.Id = s.Id\nORDER BY Id",
            (from m in mine join s in service.Stars on m.Id equals s.Id orderby m.Id select new { m.Name, s.Ra }).ToAdql()
                .Replace("ORDER BY Id_2", "ORDER BY Id", StringComparison.Ordinal)
                .Replace("m.Id AS Id_2", "m.Id", StringComparison.Ordinal));
        Assert.Equal([("x", 0.75), ("y", 1.25)], (await query.ToListAsync()).Select(row => (row.Name!, row.Ra)));
        Assert.Equal(2, await query.CountAsync());
        Assert.Equal(["mine", "mine"], service.Service.Uploads.Select(upload => upload.Name));
    }

    [Fact]
    public async Task An_upload_can_be_the_whole_query()
    {
        using var service = StarService.Start(1);
        var rows = await service.Upload(Mine, "mine").Where(m => m.Ra > 1 && m.Mag == null).OrderByDescending(m => m.Id).ToListAsync();
        Assert.Equal([Mine[2], Mine[1]], rows);
        Assert.Equal(3, await service.Upload(Later(Mine), "later").CountAsync());
    }

    [Fact]
    public void Columns_have_the_names_of_the_table_and_those_that_are_never_null_need_no_test()
    {
        using var service = StarService.Start(1);
        AdqlAssert.Where(
            "m.Id != 5 AND (m.ra_deg != 2.0 OR m.ra_deg IS NULL) AND (m.Name != 'x' OR m.Name IS NULL)",
            service.Upload(Mine, "mine").Where(m => m.Id != 5 && m.Ra != 2 && m.Name != "x"));
    }

    [Fact]
    public async Task The_answer_to_another_query_is_uploaded_as_it_comes()
    {
        using var other = StarService.Start(50);
        using var service = StarService.Start(10);
        var bright = service.Upload(
            other.Stars.Where(s => s.Mag < 5).Select(s => new { Key = s.Id, Twice = s.Ra * 2, s.Name, Text = s.Name ?? "none" }), "bright");
        var query = from b in bright join s in service.Stars on b.Key equals s.Id orderby s.Id select new { b.Twice, b.Text, s.Id };
        Assert.Empty(other.Service.Requests);
        var expected = Star.Many(10).Where(s => s.Mag < 5).Select(s => new { Twice = s.Ra * 2, Text = s.Name ?? "none", s.Id });
        Assert.Equal(expected, await query.ToListAsync());
        Assert.Single(other.Service.Requests, request => request.Path.EndsWith("/sync", StringComparison.Ordinal));
        Assert.Equal(
            Star.Many(10).Where(s => s.Id < 4),
            await service.Upload(other.Stars, "everything").Where(s => s.Id < 4).OrderBy(s => s.Id).ToListAsync());
    }

    [Fact]
    public async Task Rows_that_only_the_client_can_drop_are_not_uploaded()
    {
        using var other = StarService.Start(0, stars: [new Star { Id = 1, Name = "a_b" }, new Star { Id = 2, Name = "axb" }]);
        using var service = StarService.Start(2);
        var found = service.Upload(other.Stars.Where(s => s.Name!.Contains("a_b")).Select(s => s.Id), "hits");
        Assert.Equal([1], await service.Stars.Where(s => found.Contains(s.Id)).Select(s => s.Id).ToListAsync());
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_not_uploaded()
    {
        using var other = StarService.Start(50);
        using var service = StarService.Start(2);
        var some = service.Upload(other.Stars.WithMaxRec(10), "part");
        await Assert.ThrowsAsync<TapTruncatedException>(() => some.CountAsync());
        Assert.Empty(service.Service.Uploads);
    }

    [Fact]
    public async Task Values_are_a_table_of_one_column()
    {
        using var service = StarService.Start(3000);
        var ids = service.UploadValues(Enumerable.Range(10, 2000), "ids");
        Assert.Equal(
            "SELECT s.Id\nFROM main.star AS s\nWHERE s.Id IN (SELECT ids.item\nFROM TAP_UPLOAD.ids AS ids)",
            service.Stars.Where(s => ids.Contains(s.Id))
                .Select(s => s.Id)
                .ToAdql()
                .Replace("\n  ", "\n", StringComparison.Ordinal)
                .Replace("t.item", "ids.item", StringComparison.Ordinal)
                .Replace("ids AS t", "ids AS ids", StringComparison.Ordinal));
        Assert.Equal(2000, await service.Stars.CountAsync(s => ids.Contains(s.Id)));
        Assert.Equal(1000, await service.Stars.CountAsync(s => !ids.Contains(s.Id)));
        var names = service.UploadValues(["star 0001", "it's", "back\\slash", "star 0002"], "texts");
        Assert.Equal([1, 2], await service.Stars.Where(s => names.Contains(s.Name!)).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        Assert.Equal(["back\\slash"], await names.Where(n => n.StartsWith("back")).ToListAsync());
        Assert.Throws<TapQueryNotSupportedException>(() => service.UploadValues([new object()], "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => service.UploadValues(new string[] { null! }, "x").CountAsync());
    }

    [Fact]
    public async Task Files_and_documents_are_tables_too()
    {
        using var folder = new Tap.TemporaryFolder();
        var path = Path.Combine(folder.Path, "mine.vot");
        using (var file = File.Create(path))
            await VoTableWriter.WriteAsync(file, Mine);
        using var service = StarService.Start(5);
        Assert.Equal([3, 5], await Joined(service, service.UploadFile<Star>(path, "f")));
        Assert.Equal([3, 5], await Joined(service, service.UploadStream<Star>(File.OpenRead(path), "s")));
        await using var reader = await VoTableReader.OpenAsync(File.OpenRead(path));
        Assert.Equal([3, 5], await Joined(service, service.UploadReader<Star>(reader, "r")));
        Assert.Equal(
            [("TAP_UPLOAD.u", "https://x.org/a.vot")],
            service.UploadUri<Star>(new Uri("https://x.org/a.vot"), "u").ToPlan().Options.Uploads.Select(
                upload => (upload.ToString(), upload.Location!)));

        static Task<List<int>> Joined(StarService service, TapQuery<Star> upload) =>
            (from m in upload join s in service.Stars on m.Id equals s.Id orderby s.Id select s.Id).ToListAsync();
    }

    [Fact]
    public async Task Uploads_of_subqueries_are_sent_once_and_unused_ones_not_at_all()
    {
        using var service = StarService.Start(20);
        var mine = service.Upload(Mine, "mine");
        var ids = service.UploadValues([3, 4], "ids");
        var query = service.Stars.Where(s => mine.Any(m => m.Id == s.Id) && (ids.Contains(s.Id) || !mine.Any(m => m.Id == s.Id)));
        Assert.Equal(["mine", "ids"], query.ToPlan().Options.Uploads.Select(upload => upload.Name));
        Assert.Equal([3], await query.Select(s => s.Id).ToListAsync());
        Assert.Equal(["upload_mine", "upload_ids"], query.ToRequest().Files.Select(file => file.Name));
        Assert.Empty(service.Stars.ToPlan().Options.Uploads);
    }

    [Fact]
    public void A_list_that_is_too_long_for_a_condition_is_to_be_uploaded()
    {
        using var service = StarService.Start(1);
        var ids = Enumerable.Range(0, 10_001).ToList();
        var e = Assert.Throws<TapQueryNotSupportedException>(() => service.Stars.Where(s => ids.Contains(s.Id)).ToAdql());
        Assert.Contains("UploadValues", e.Message, StringComparison.Ordinal);
        ids.RemoveAt(0);
        Assert.Contains(" IN (1, 2,", service.Stars.Where(s => ids.Contains(s.Id)).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_uploads_of_one_name_are_refused()
    {
        using var service = StarService.Start(1);
        var (one, two) = (service.Upload(Mine, "mine"), service.Upload(Mine, "Mine"));
        var e = Assert.Throws<TapQueryNotSupportedException>(() => one.Join(two, a => a.Id, b => b.Id, (a, b) => a.Id).ToAdql());
        Assert.Contains(
            "A second upload called 'Mine' is not supported in a query because TAP_UPLOAD.Mine would be both", e.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => service.Upload(Mine, "TAP_UPLOAD.mine"));
        Assert.Throws<ArgumentException>(() => service.Upload(Mine, "select"));
    }

    private static async IAsyncEnumerable<Star> Later(IEnumerable<Star> stars)
    {
        foreach (var star in stars)
        {
            await Task.Yield();
            yield return star;
        }
    }
}
