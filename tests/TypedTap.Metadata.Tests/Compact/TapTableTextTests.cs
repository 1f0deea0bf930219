namespace TypedTap.Metadata.Tests.Compact;

/// <summary>A table as one text.</summary>
public sealed class TapTableTextTests
{
    private static readonly string?[] Texts = [
        null, "", "x", "a\tb", "two\r\nlines", "back\\slash \\e \\u0041", "\\", "\ud800 half", "😀", "\u2028\u0085\0", " ", "trailing ",
        "\"\"\"\"", "é名"
    ];

    [Fact]
    public void Whatever_a_table_says_comes_back()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 500; i++)
        {
            var table = new TapTableInfo
            {
                Name = Text() ?? "t",
                Type = Text(),
                Utype = Text(),
                Description = Text(),
                Columns = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Column())],
            };
            if (table.Name.Length == 0)
                table = table with { Name = "t" };
            string[] names = [.. table.Columns.Select((_, j) => "P" + j)];
            var text = TapTableText.Write(table, names);
            Assert.Equal(names.Length, text.Count(c => c == '\n'));
            Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
            var (read, properties) = TapTableText.Read(text);
            Assert.Equal(table, read);
            Assert.Equal(names, properties);
        }

        string? Text() => Texts[random.Next(Texts.Length)];
        bool? Truth() => random.Next(3) switch { 0 => null, 1 => true, _ => false };
        TapColumnInfo Column() => new()
        {
            Name = Text() is { Length: > 0 } name ? name : "c",
            Datatype = Text() ?? "",
            Arraysize = Text(),
            Xtype = Text(),
            Unit = Text(),
            Ucd = Text(),
            Utype = Text(),
            Description = Text(),
            Principal = Truth(),
            Indexed = Truth(),
            Std = Truth(),
            Nullable = Truth(),
            IsBoolean = random.Next(2) == 0,
            ListSeparator = Text(),
            NullValues = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text() is { Length: > 0 } value ? value : "-1")],
        };
    }

    [Theory]
    [InlineData("")]
    [InlineData("t\n")]
    [InlineData("t\nP")]
    [InlineData("t\nP\tc\\x")]
    public void Another_text_is_refused(string text) => Assert.Throws<FormatException>(() => TapTableText.Read(text));
}
