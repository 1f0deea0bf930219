namespace TypedTap.Metadata.Tests;

public class TapOverridesReaderTests
{
    private const string Good =
        """
        {
          "formatVersion": 1,
          "stringLiterals": "standard",
          "schemas": [{"name": "s", "csharp": "S"}],
          "tables": [
            {"name": "s.t", "note": "because", "writtenAs": "s.\"t\"", "columns": [
              {"name": "a", "nullValues": ["-1", "-2"], "unit": ""},
              {"name": "b", "boolean": true}
            ]}
          ],
          "keys": [{"id": "k", "cardinality": "oneToOne", "columns": [{"from": "a", "target": "b"}]}]
        }
        """;

    [Fact]
    public void Everything_is_read() => Assert.Equal(
        new TapOverrides
        {
            FormatVersion = 1,
            StringLiterals = StringLiteralRule.Standard,
            Schemas = [new() { Name = "s", CSharpName = "S" }],
            Tables =
            [
                new()
                {
                    Name = "s.t",
                    Note = "because",
                    WrittenAs = "s.\"t\"",
                    Columns = [new() { Name = "a", NullValues = ["-1", "-2"], Unit = "" }, new() { Name = "b", Boolean = true }],
                },
            ],
            Keys = [new() { Id = "k", Cardinality = TapKeyCardinality.OneToOne, Columns = [new() { From = "a", Target = "b" }] }],
        },
        TapOverridesReader.Read(Good));

    [Fact]
    public void Nothing_but_the_version_is_asked_for() =>
        Assert.Equal(new TapOverrides { FormatVersion = 1 }, TapOverridesReader.Read("\uFEFF{\"$schema\": null, \"formatVersion\": 1}"u8));

    [Theory]
    [InlineData("\"boolean\": true", "\"bolean\": true", 8, 31, "$.tables[0].columns[1].bolean",
        "The overrides are not valid: $.tables[0].columns[1].bolean (column 'b' of table 's.t') is no member of this object; did you mean 'boolean'?")]
    [InlineData("\"stringLiterals\": \"standard\",", "\"zzz\": [],", 3, 10, "$.zzz", "its members are $schema, formatVersion, note")]
    [InlineData("\"boolean\": true", "\"isBoolean\": true", 8, 34, "$.tables[0].columns[1].isBoolean", "did you mean 'boolean'?")]
    [InlineData("\"boolean\": true", "\"boolean\": 1", 8, 32, "$.tables[0].columns[1].boolean",
        "must be true or false, but is the number 1")]
    [InlineData("\"name\": \"b\"", "\"name\": \"a\"", 8, 16, "$.tables[0].columns[1].name",
        "gives the column name 'a' for the second time; the first is $.tables[0].columns[0].name")]
    [InlineData("[{\"name\": \"s\", \"csharp\": \"S\"}]", "[{\"name\": \"s\"}, {\"name\": \"s\"}]", 4, 39, "$.schemas[1].name",
        "gives the schema name 's' for the second time")]
    [InlineData("\"id\": \"k\"", "\"id\": \"\"", 11, 19, "$.keys[0].id", "is empty; a key needs its published name")]
    [InlineData("\"id\": \"k\", ", "", 11, 12, "$.keys[0]", "lacks the member \"id\"; add it")]
    [InlineData("\"oneToOne\"", "\"oneToMany\"", 11, 39, "$.keys[0].cardinality",
        "must be \"manyToOne\" or \"oneToOne\", but is the text \"oneToMany\"")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 7", 2, 20, "$.formatVersion",
        "The overrides' format version is the number 7, and this version of TypedTap reads version 1; use a newer TypedTap")]
    [InlineData("\"formatVersion\": 1,", "", 1, 1, "$", "lacks the member \"formatVersion\"; add it")]
    [InlineData("\"keys\":", "keys:", 11, 3, null, "The overrides are not JSON: ")]
    public void A_mistake_is_named_with_its_place(string good, string bad, int line, int column, string? path, string reason)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var e = Assert.Throws<TapSnapshotException>(() => TapOverridesReader.Read(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("read the service anew", e.Message, StringComparison.Ordinal);
        Assert.Equal((line, column, path), (e.Line, e.Column, e.Path));
    }

    [Theory]
    [InlineData("$", 1, 1)]
    [InlineData("$.formatVersion", 2, 20)]
    [InlineData("$.tables[0].columns[1].boolean", 8, 32)]
    [InlineData("$.tables[0].columns[0].nullValues[1]", 7, 42)]
    [InlineData("$['keys'][0].columns[0].target", 11, 87)]
    public void A_value_is_found_by_its_path(string path, int line, int column)
    {
        Assert.Equal((line, column), JsonPlaces.Find(Good, path));
        Assert.Equal((line, line == 1 ? column + 1 : column), JsonPlaces.Find("\uFEFF" + Good, path));
    }

    [Theory]
    [InlineData("$.table")]
    [InlineData("$.tables[1]")]
    [InlineData("$.tables.columns")]
    [InlineData("$.formatVersion[0]")]
    [InlineData("$.keys[0].columns[0].target.x")]
    public void A_value_that_is_not_there_is_not_found(string path) => Assert.Null(JsonPlaces.Find(Good, path));

    [Fact]
    public void A_document_is_searched_as_far_as_it_is_JSON()
    {
        Assert.Equal((1, 7), JsonPlaces.Find("{\"a\": 1, oops", "$.a"));
        Assert.Null(JsonPlaces.Find("{\"a\": 1, oops", "$.b"));
        Assert.Null(JsonPlaces.Find("", "$"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("$a")]
    [InlineData("$.")]
    [InlineData("$[]")]
    [InlineData("$[x]")]
    [InlineData("$[1")]
    [InlineData("$['a]")]
    [InlineData("$.a..b")]
    public void A_path_that_is_none_is_refused(string path) => Assert.Throws<FormatException>(() => JsonPlaces.Find("{}", path));
}
