using TypedTap.Linq;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>Large results, piece by piece.</summary>
public sealed class ChunkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    public async Task All_rows_come_once_and_in_order(int size)
    {
        using var service = StarService.Start(100);
        Assert.Equal(Star.Many(100), await Listed(service.Stars.InChunksOf(size, s => s.Id)));
        Assert.Equal(Star.Many(100).Where(s => s.Mag > 5), await Listed(service.Stars.Where(s => s.Mag > 5).InChunksOf(size, s => s.Id)));
    }

    [Fact]
    public async Task A_limit_of_the_service_does_not_bite()
    {
        using var service = StarService.Start(
            100, new EmbeddedTapServiceOptions { Profile = EmbeddedProfile.Standard with { DefaultMaxrec = 5, HardMaxrec = 30 } });
        Assert.Equal(100, (await Listed(service.Stars.InChunksOf(25, s => s.Id))).Count);
        Assert.Equal(100, (await Listed(service.Stars.InChunksOf(30, s => s.Id))).Count);
        await Assert.ThrowsAsync<TapTruncatedException>(() => Listed(service.Stars.InChunksOf(31, s => s.Id)));
        await Assert.ThrowsAsync<TapTruncatedException>(() => Listed(service.Stars.AllowTruncation().InChunksOf(31, s => s.Id)));
        Assert.Equal(20, (await Listed(service.Stars.InChunksOf(30, s => s.Id, after: 80))).Count);
    }

    [Fact]
    public async Task Each_enumeration_begins_anew()
    {
        using var service = StarService.Start(30);
        var chunks = service.Stars.InChunksOf(8, s => s.Id);
        await foreach (var star in chunks)
        {
            if (star.Id == 11)
                break;
        }

        Assert.Equal(30, (await Listed(chunks)).Count);
        Assert.Equal(30, (await Listed(chunks)).Count);
    }

    [Fact]
    public async Task Fewer_rows_than_asked_for_are_not_the_end()
    {
        using var service = StarService.Start(
            100, new EmbeddedTapServiceOptions
            {
                AnonymousRows = rows => Math.Min(rows, 7),
                Accepts = LoginSchemes.Basic,
                Accounts = new EmbeddedAccounts()
            });
        Assert.Equal(100, (await Listed(service.Stars.InChunksOf(25, s => s.Id))).Count);
    }

    [Fact]
    public async Task Many_chunks_are_one_structure_of_a_plan()
    {
        using var service = StarService.Start(100);
        await Listed(service.Stars.InChunksOf(3, s => s.Id));
        // The query as it is, the first piece, and all others.
        Assert.InRange(service.Session.Plans.Count, 1, 3);
    }

    [Fact]
    public async Task Chunks_go_on_behind_a_key()
    {
        using var service = StarService.Start(50);
        Assert.Equal(Enumerable.Range(31, 20), (await Listed(service.Stars.InChunksOf(8, s => s.Id, after: 30))).Select(s => s.Id));
        Assert.Equal(
            Enumerable.Range(31, 20),
            (await Listed(service.Stars.Where(s => s.Id != 30).InChunksOf(8, s => s.Id, after: 30))).Select(s => s.Id));
        Assert.Empty(await Listed(service.Stars.InChunksOf(8, s => s.Id, after: 50)));
    }

    [Fact]
    public async Task Texts_are_keys_in_the_services_own_order()
    {
        using var service = StarService.Start(0, stars: Star.Many(60).Where(s => s.Name is not null));
        Assert.Equal(
            52, (await Listed(service.Stars.Select(s => new { s.Name }).InChunksOf(9, s => s.Name!))).Select(s => s.Name)
                .Distinct()
                .Count());
        Assert.Equal(
            ["star 0059", "star 0060"], (await Listed(service.Stars.InChunksOf(9, s => s.Name!, "star 0058"))).Select(s => s.Name));
    }

    [Fact]
    public async Task A_row_without_a_key_is_an_error()
    {
        using var service = StarService.Start(20);
        var e = await Assert.ThrowsAsync<TapResultException>(() => Listed(service.Stars.InChunksOf(9, s => s.Name!)));
        Assert.Contains("There are rows whose key (Name) is null", e.Message, StringComparison.Ordinal);
        Assert.Equal(18, (await Listed(service.Stars.Where(s => s.Name != null).InChunksOf(9, s => s.Name!))).Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task A_key_that_repeats_is_an_error_wherever_chunks_end(int size)
    {
        using var service = StarService.Start(0, stars: [.. Star.Many(5), new Star { Id = 3 }, .. Star.Many(9).Skip(5)]);
        var e = await Assert.ThrowsAsync<TapResultException>(() => Listed(service.Stars.InChunksOf(size, s => s.Id)));
        Assert.Contains("The key of the chunks (Id) is '3' in a row after one with '3'", e.Message, StringComparison.Ordinal);
        using var texts = StarService.Start(
            0, stars: new[] { "a", "b", "b", "c", "d" }.Select((name, i) => new Star { Id = i, Name = name }));
        await Assert.ThrowsAsync<TapResultException>(() => Listed(texts.Stars.InChunksOf(size, s => s.Name!)));
    }

    [Fact]
    public void Keys_that_could_lose_rows_are_refused_before_anything_is_sent()
    {
        using var service = StarService.Start(1);
        Refused("A key of type Double", () => service.Stars.InChunksOf(5, s => s.Ra));
        Refused("A computed key", () => service.Stars.InChunksOf(5, s => s.Id + 1));
        Refused(
            "A condition that the service does not take", () => service.Stars.Where(s => s.Name!.Contains("a_b")).InChunksOf(5, s => s.Id));
        Refused("A sorted query", () => service.Stars.OrderBy(s => s.Ra).InChunksOf(5, s => s.Id));
        Refused("A query with Take or Skip", () => service.Stars.Take(10).InChunksOf(5, s => s.Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Stars.InChunksOf(0, s => s.Id));
        Assert.Empty(service.Service.Requests);

        static void Refused(string what, Action query) =>
            Assert.Contains(what, Assert.Throws<TapQueryNotSupportedException>(query).Message, StringComparison.Ordinal);
    }

    private static async Task<List<T>> Listed<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
            list.Add(row);
        return list;
    }
}
