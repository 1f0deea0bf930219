using TypedTap.Build.Items;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Items;

public sealed class SnapshotHeadTests
{
    [Fact]
    public void A_text_that_looks_like_a_member_is_none()
    {
        var head = SnapshotHead.Parse(Schema.Snapshot());
        Assert.Equal(new SnapshotHead(null, null), head);
    }

    [Fact]
    public void Time_and_parts_are_found()
    {
        var head = SnapshotHead.Parse(Schema.Snapshot("2026-07-01T12:00:00Z", parts: "demo.tap"));
        Assert.Equal(new SnapshotHead(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero), "demo.tap"), head);
    }

    [Fact]
    public void What_stands_among_the_tables_does_not_count() =>
        Assert.Equal(
            new SnapshotHead(null, null), SnapshotHead.Parse("""{"schemas": [{"retrieved": "2026-07-01T12:00:00Z", "parts": "x"}]}"""));

    [Fact]
    public void Layout_does_not_matter() =>
        Assert.Equal(2026, SnapshotHead.Parse("{\"retrieved\"\n:\t\"2026-07-01\"}").Retrieved?.Year);

    [Fact]
    public void A_folder_may_have_any_name() =>
        Assert.Equal("Stra\u00dfe 1.tap", SnapshotHead.Parse("""{"parts": "Stra\u00DFe 1.tap", "schemas": []}""").Parts);

    [Theory]
    [InlineData("cadc")]
    [InlineData("eso-tap-cat")]
    [InlineData("eso-tap-obs")]
    [InlineData("ivoa-obscore")]
    public void Shipped_snapshots_were_never_read_and_have_no_parts(string stem) =>
        Assert.Equal(new SnapshotHead(null, null), SnapshotHead.Read(Repository.File("schemas", stem + ".tap.json")));
}
