namespace TypedTap.Metadata.Tests;

public class TapSnapshotIndexTests
{
    private static readonly TapSnapshotIndex Index = new(
        [
            new("caom2.Plane", "caom2.tap.json", 95, "Plane") { Schema = "caom2" },
            new("\"J/ApJ/1/2/t\"", "", null, "JApJ1_2T") { Schema = "viz\tier", Type = "view", Description = "a\tb\nc\\d\u0085\u2028\\t" },
            new("basic", "", null, "") { Utype = "u" },
            new("bare", "", null, ""),
        ],
        [new("viz\tier", "Viz") { Description = "all of it" }]);

    private const string Text = "# TypedTap index 1\n"
        + "\t\t\tViz\tviz\\tier\t\t\tall of it\n"
        + "caom2.Plane\tcaom2.tap.json\t95\tPlane\tcaom2\n"
        + "\"J/ApJ/1/2/t\"\t\t\tJApJ1_2T\tviz\\tier\tview\t\ta\\tb\\nc\\\\d\\u0085\\u2028\\\\t\n"
        + "basic\t\t\t\t\t\tu\n"
        + "bare\t\t\t\n";

    [Fact]
    public void A_table_is_a_line() => Assert.Equal(Text, Index.Write());

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_was_written_reads_back_equal(string newLine)
    {
        var read = TapSnapshotIndex.Parse(Text.Replace("\n", newLine, StringComparison.Ordinal).Split('\n'));
        Assert.Equal(Index.Tables, read.Tables);
        Assert.Equal(Index.Schemas, read.Schemas);
        Assert.Equal(Text, read.Write());
    }

    [Fact]
    public void Fields_of_newer_writers_and_backslashes_that_begin_nothing_are_taken()
    {
        var entry = Assert.Single(
            TapSnapshotIndex.Parse(["\uFEFF" + TapSnapshotIndex.Head, "t\t\t\tT\t\t\t\ta\\x\\u12\\u00e9\\\tnew\tnewer"]).Tables);
        Assert.Equal("a\\x\\u12\u00e9\\", entry.Description);
    }

    [Theory]
    [InlineData("", "This is no index of a snapshot: its first line is '', not '# TypedTap index 1'.")]
    [InlineData("table\tfile", "its first line is 'table\tfile', not")]
    [InlineData("# TypedTap index 2", "is of a version that this TypedTap does not read")]
    [InlineData("# TypedTap index 1|a", "line 2: it needs a table, a file, a number of columns and a name in C#, separated by tabs.")]
    [InlineData("# TypedTap index 1|a\tb.json\tx\tA", "line 2: 'x' is no number of columns. Read the service anew.")]
    [InlineData("# TypedTap index 1|a\tb.json\t-1\tA", "'-1' is no number of columns")]
    [InlineData("# TypedTap index 1||a\t\t\tA|a\t\t\tA", "line 4: table 'a' is there for the second time")]
    [InlineData("# TypedTap index 1|a\tb.json\t\tA", "table 'a' needs both a file and a number of columns, or neither")]
    [InlineData("# TypedTap index 1|a\t\t3\tA", "or neither")]
    [InlineData("# TypedTap index 1|\tb.json\t3\tA", "a table has no name")]
    [InlineData("# TypedTap index 1|a\t../b.json\t3\tA",
        "'../b.json', the file of table 'a', is no name of a file in the folder of the index")]
    [InlineData("# TypedTap index 1|a\tC:b\t3\tA", "is no name of a file")]
    [InlineData("# TypedTap index 1|a\t.hidden\t3\tA", "is no name of a file")]
    [InlineData("# TypedTap index 1|a\u0007\t\t\tA", "the name of table 'a\\u0007' has a control character")]
    public void A_mistake_is_named_with_its_line(string text, string message) => Assert.Contains(
        message,
        Assert.Throws<FormatException>(() => TapSnapshotIndex.Parse(text.Length == 0 ? [] : text.Split('|'))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_line_has_its_bounds()
    {
        string[] lines = [TapSnapshotIndex.Head, "t\t\t\t\t\t\t\t" + new string('x', TapSnapshotIndex.MaxLineLength)];
        Assert.Contains(
            "of which 262144 are allowed", Assert.Throws<FormatException>(() => TapSnapshotIndex.Parse(lines)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "is too long for a line",
            Assert.Throws<ArgumentException>(
                () => new TapSnapshotIndex([new("t", "", null, "") { Description = new string('x', 40_000) }])).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb", "the name of table 'a\\tb' has a control character")]
    [InlineData("a\nb", "the name of table 'a\\nb' has a control character")]
    [InlineData("a\rb", "the name of table 'a\\u000db' has a control character")]
    [InlineData("", "a table has no name")]
    public void A_name_that_no_line_can_hold_is_refused(string table, string message) => Assert.Contains(
        message,
        Assert.Throws<ArgumentException>(() => new TapSnapshotIndex([new(table, "", null, "")])).Message,
        StringComparison.Ordinal);
}
