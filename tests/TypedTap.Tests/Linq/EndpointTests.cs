using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq;

/// <summary>What is known of a service holds for that service's own URL, not for any that has the same tables.</summary>
public sealed class EndpointTests
{
    private static readonly TapServiceProfile Known = new(
        "test", new Uri("https://archive.example/tap"), new TapCapabilities { StringLiterals = StringLiteralRule.Standard });

    [Theory]
    [InlineData("https://archive.example/tap")]
    [InlineData("https://ARCHIVE.example/tap/")]
    public void The_snapshots_own_service_takes_what_the_snapshot_says(string url)
    {
        using var archive = new TestArchive(new Uri(url));
        Assert.Contains(@"'a\b'", archive.Names.Where(r => r.Name == @"a\b").ToAdql(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://archive.example/tap")]
    [InlineData("https://archive.example/other")]
    [InlineData("https://mirror.example/tap")]
    public void Another_url_resets_it_to_unknown(string url)
    {
        using var archive = new TestArchive(new Uri(url));
        Assert.Throws<TapQueryNotSupportedException>(() => archive.Names.Where(r => r.Name == @"a\b").ToAdql());
    }

    [Fact]
    public void The_user_may_know_better()
    {
        using var archive = new TestArchive(
            new Uri("https://mirror.example/tap"), new TapClientOptions { StringLiterals = StringLiteralRule.Standard });
        Assert.Contains(@"'a\b'", archive.Names.Where(r => r.Name == @"a\b").ToAdql(), StringComparison.Ordinal);
    }

    private sealed class TestArchive(Uri url, TapClientOptions? options = null) : TapArchive(url, Known, options)
    {
        public TypedTap.Linq.TapQuery<Row> Names => Query(Table);

        private static TapTableMapping<Row> Table { get; } = new(
            "names", ValueList.Of(new TapColumnBinding("Name", new TapColumnInfo { Name = "name", Datatype = "char", Arraysize = "*" })),
            static (row, at) => new Row { Name = row.GetString(at[0]) });
    }

    private sealed record Row
    {
        public string? Name { get; init; }
    }
}
