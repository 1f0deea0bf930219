using System.Text;

namespace TypedTap.Metadata.Tests;

public class TapSnapshotReaderTests
{
    private const string Good =
        """
        {
          "formatVersion": 1,
          "service": {"name": "demo"},
          "schemas": [
            {"name": "s", "tables": [
              {"name": "s.t", "columns": [
                {"name": "a", "datatype": "int"},
                {"name": "b", "datatype": "int", "std": true}
              ]}
            ]}
          ],
          "keys": [
            {"id": "k", "fromTable": "s.t", "targetTable": "s.t", "columns": []}
          ]
        }
        """;

    private const string B = "$.schemas[0].tables[0].columns[1]";

    [Fact]
    public void A_minimal_snapshot_has_defaults_for_the_rest()
    {
        var snapshot = TapSnapshotReader.Read("""{"schemas": [], "service": {"name": "x"}, "formatVersion": 1}""");
        Assert.Equal(new TapSnapshot { FormatVersion = 1, Service = new() { Name = "x" }, Schemas = [] }, snapshot);
        Assert.Equal(("", StringLiteralRule.Unknown), (snapshot.Hash, snapshot.Capabilities.StringLiterals));
        Assert.Empty(snapshot.Keys);
    }

    [Fact]
    public void Members_in_any_order_unknown_members_nulls_and_a_byte_order_mark_are_taken()
    {
        var text = Good.Replace(
            "\"datatype\": \"int\", \"std\": true",
            "\"x\": {\"y\": [1, {}]}, \"std\": true, \"unit\": null, \"datatype\": \"int\"",
            StringComparison.Ordinal);
        var expected = TapSnapshotReader.Read(Good);
        Assert.Equal(expected, TapSnapshotReader.Read(text));
        Assert.Equal(expected, TapSnapshotReader.Read("\uFEFF" + text));
        Assert.Equal(expected, TapSnapshotReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, TapSnapshotReader.Read(stream));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("\"formatVersion\": 1,", "\"formatVersion\": 2,", 2, 20, "$.formatVersion",
        "format version is the number 2, and this version of TypedTap reads version 1; use the TypedTap that")]
    [InlineData("\"formatVersion\": 1,", "\"formatVersion\": 1.5,", 2, 20, "$.formatVersion", "format version is the number 1.5")]
    [InlineData("\"formatVersion\": 1,", "\"formatVersion\": \"1\",", 2, 20, "$.formatVersion",
        "must be a whole number, but is the text \"1\"")]
    [InlineData("\"formatVersion\": 1,", "", 1, 1, "$", "lacks the member \"formatVersion\"")]
    [InlineData("{\"name\": \"demo\"}", "\"demo\"", 3, 14, "$.service", "must be an object in braces, but is the text \"demo\"")]
    [InlineData("{\"name\": \"demo\"}", "{}", 3, 14, "$.service", "lacks the member \"name\"; add it")]
    [InlineData("{\"name\": \"demo\"}", "null", 3, 14, "$.service", "must be an object in braces, but is null")]
    [InlineData("\"datatype\": \"int\", \"std\"", "\"std\"", 8, 9, B,
        "(column 'b' of table 's.t' of schema 's') lacks the member \"datatype\"")]
    [InlineData("\"std\": true", "\"std\": \"1\"", 8, 49, B + ".std",
        "(column 'b' of table 's.t' of schema 's') must be true or false, but is the text \"1\"")]
    [InlineData("\"std\": true", "\"inferred\": \"unit\"", 8, 54, B + ".inferred", "must be a list in square brackets")]
    [InlineData("\"std\": true", "\"inferred\": [1]", 8, 55, B + ".inferred[0]", "must be text in quotes, but is the number 1")]
    [InlineData("\"std\": true", "\"unit\": \"\\ud800\"", 8, 50, B + ".unit", "half a surrogate pair")]
    [InlineData("\"std\": true", "\"unit\": \"a\", \"unit\": \"b\"", 8, 55, B + ".unit", "stands twice in the same object")]
    [InlineData("\"name\": \"b\"", "\"name\": \"a\"", 8, 18, B + ".name",
        "gives the column name 'a' for the second time; the first is $.schemas[0].tables[0].columns[0].name in line 7, column 18; remove one")]
    [InlineData("\"name\": \"b\"", "\"name\": \"\"", 8, 18, B + ".name", "is empty; a column needs its published name")]
    [InlineData("\"keys\":", "\"retrieved\": \"yesterday\", \"keys\":", 12, 16, "$.retrieved", "must be a time such as")]
    [InlineData("\"keys\":", "\"capabilities\": {\"stringLiterals\": \"odd\"}, \"keys\":", 12, 38, "$.capabilities.stringLiterals",
        "must be \"unknown\", \"standard\" or \"backslashEscapes\"")]
    [InlineData("\"keys\":", "\"capabilities\": {\"stringLiterals\": null}, \"keys\":", 12, 38, "$.capabilities.stringLiterals",
        "but is null")]
    [InlineData("\"columns\": []}", "\"columns\": []}, {\"id\": \"k\", \"columns\": []}", 13, 82, "$.keys[1].id",
        "gives the key name 'k' for the second time")]
    public void A_mistake_is_named_with_its_place(string good, string bad, int line, int column, string path, string reason)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var text = Good.Replace(good, bad, StringComparison.Ordinal);
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(text));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(line {line}, column {column})", e.Message, StringComparison.Ordinal);
        Assert.Equal((line, column, path), (e.Line, e.Column, e.Path));
    }

    [Fact]
    public void Tables_are_unique_across_schemas()
    {
        var text = Good.Replace(
            "  ],\n  \"keys\"", "  , {\"name\": \"σ\", \"tables\": [{\"name\": \"s.t\"}]}],\n  \"keys\"", StringComparison.Ordinal);
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(text));
        Assert.Contains(
            "table name 's.t' for the second time; the first is $.schemas[0].tables[0].name in line 6, column 16", e.Message,
            StringComparison.Ordinal);
        Assert.Equal((11, 39), (e.Line, e.Column));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n  \"σ\": tru }", 3, 11)]
    [InlineData("{\"formatVersion\": 1, \"service\": {\"name\": \"x\"}, \"schemas\": []} x", 1, 63)]
    [InlineData("{\"a\": [1, 2", 1, 12)]
    [InlineData("{\"a\": 1, // no comments\n}", 1, 10)]
    public void Bad_JSON_is_named_with_its_place(string text, int line, int column)
    {
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(text));
        Assert.StartsWith("The snapshot is not JSON: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", e.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (e.Line, e.Column));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var text = Good.Replace("\"std\": true", "\"x\": " + new string('[', 100_000), StringComparison.Ordinal);
        Assert.Contains(
            "depth of 32", Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_Unicode_is_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(Good.Replace("demo", "d\u00e9mo", StringComparison.Ordinal));
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(bytes));
        Assert.Equal((3, 25), (e.Line, e.Column));
        e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(Good.Replace("demo", "d\ud800mo", StringComparison.Ordinal)));
        Assert.Equal((3, 25), (e.Line, e.Column));
    }
}
