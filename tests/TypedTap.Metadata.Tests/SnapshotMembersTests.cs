using System.Text.RegularExpressions;
using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

/// <summary>The members of a snapshot that a refresh fills in: names in C#, limits, what TAP_SCHEMA tells beyond the standard.</summary>
public class SnapshotMembersTests
{
    private static readonly TapSnapshot Full = new()
    {
        FormatVersion = 1,
        Service = new() { Name = "demo" },
        Naming = NamingStyle.Published,
        Parts = "demo.tap",
        Capabilities = new()
        {
            OutputFormats = ["application/x-votable+xml", "text/csv"],
            UploadMethods = ["ivo://ivoa.net/std/TAPRegExt#upload-inline"],
            SecurityMethods = ["ivo://ivoa.net/sso#tls-with-certificate"],
            Limits = new() { OutputRowsDefault = 0, OutputRowsHard = 20_000_000_000, RetentionSecondsHard = 7 },
        },
        Schemas =
        [
            new()
            {
                Name = "s",
                CSharpName = "S",
                Tables =
                [
                    new()
                    {
                        Name = "s.t",
                        CSharpName = "T",
                        Extra = [new() { Name = "table_index", Value = "3" }],
                        Columns =
                        [
                            new()
                            {
                                Name = "a",
                                Datatype = "int",
                                CSharpName = "A",
                                Extra = [new() { Name = "column_index", Value = "1" }, new() { Name = "origin", Value = "" }],
                            },
                        ],
                    },
                ],
            },
        ],
    };

    private const string FullText =
        """
        {
          "formatVersion": 1,
          "service": {
            "name": "demo"
          },
          "hash": "sha256:HASH",
          "naming": "published",
          "parts": "demo.tap",
          "capabilities": {
            "outputFormats": ["application/x-votable+xml", "text/csv"],
            "uploadMethods": ["ivo://ivoa.net/std/TAPRegExt#upload-inline"],
            "securityMethods": ["ivo://ivoa.net/sso#tls-with-certificate"],
            "limits": {
              "outputRowsDefault": 0,
              "outputRowsHard": 20000000000,
              "retentionSecondsHard": 7
            },
            "stringLiterals": "unknown"
          },
          "schemas": [
            {
              "name": "s",
              "csharp": "S",
              "tables": [
                {
                  "name": "s.t",
                  "csharp": "T",
                  "extra": [{"name": "table_index", "value": "3"}],
                  "columns": [
                    {"name": "a", "datatype": "int", "csharp": "A", "extra": [{"name": "column_index", "value": "1"}, {"name": "origin", "value": ""}]}
                  ]
                }
              ]
            }
          ]
        }

        """;

    [Fact]
    public void They_have_their_place_in_the_canonical_form()
    {
        var hash = TapSnapshotWriter.ComputeHash(Full);
        var text = TapSnapshotWriter.Write(Full);
        Assert.Equal(FullText.Replace("sha256:HASH", hash, StringComparison.Ordinal), text);
        Assert.Equal(Full with { Hash = hash }, TapSnapshotReader.Read(text));
    }

    [Fact]
    public void What_overrides_alone_say_stands_in_no_snapshot()
    {
        var column = new TapColumnInfo { Name = "a", Datatype = "int", NullValues = ["-1"], IsBoolean = true, ListSeparator = "|" };
        var key = new TapKeyInfo
        {
            Id = "k",
            FromTable = "s.t",
            TargetTable = "s.t",
            Columns = [],
            Cardinality = TapKeyCardinality.OneToOne,
            NavigationName = "Parent",
            InverseName = "Children",
        };
        var snapshot = Full with { Schemas = [new() { Name = "s", Tables = [new() { Name = "s.t", Columns = [column] }] }], Keys = [key] };
        var read = TapSnapshotReader.Read(TapSnapshotWriter.Write(snapshot));
        Assert.Equal(new TapColumnInfo { Name = "a", Datatype = "int" }, read.Schemas[0].Tables[0].Columns[0]);
        Assert.Equal(new TapKeyInfo { Id = "k", FromTable = "s.t", TargetTable = "s.t", Columns = [] }, read.Keys[0]);
    }

    [Fact]
    public void Ignored_members_are_unknown_ones_to_the_reader()
    {
        var text = FullText.Replace("\"csharp\": \"A\",", "\"nullValues\": 7, \"isBoolean\": \"x\",", StringComparison.Ordinal);
        var column = TapSnapshotReader.Read(text).Schemas[0].Tables[0].Columns[0];
        Assert.Equal((0, false, (string?)null), (column.NullValues.Count, column.IsBoolean, column.CSharpName));
    }

    [Fact]
    public void Limits_that_say_nothing_are_left_out()
    {
        var snapshot = Full with { Capabilities = new() { Limits = new() } };
        Assert.DoesNotContain("limits", TapSnapshotWriter.Write(snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_what_the_service_says()
    {
        var hash = TapSnapshotWriter.ComputeHash(Full);
        Assert.Equal(
            hash, TapSnapshotWriter.ComputeHash(
                Full with { Naming = NamingStyle.PascalCase, Parts = null, Schemas = [WithoutNames(Full.Schemas[0])] }));
        Assert.NotEqual(hash, TapSnapshotWriter.ComputeHash(Full with { Capabilities = Full.Capabilities with { Limits = null } }));
        Assert.NotEqual(hash, TapSnapshotWriter.ComputeHash(Full with { Capabilities = Full.Capabilities with { OutputFormats = [] } }));
        Assert.NotEqual(hash, TapSnapshotWriter.ComputeHash(
            Full with { Schemas = [Full.Schemas[0] with { Tables = [Full.Schemas[0].Tables[0] with { Extra = [] }] }] }));
    }

    [Theory]
    [InlineData("\"published\"", "\"snake_case\"", "$.naming", "must be \"pascalCase\" or \"published\", but is the text \"snake_case\"")]
    [InlineData("\"demo.tap\"", "\"../demo.tap\"", "$.parts",
        "must be the name of a folder beside the file, such as \"cadc.tap\", but '../demo.tap' leads elsewhere")]
    [InlineData("\"demo.tap\"", "\"C:tap\"", "$.parts", "leads elsewhere")]
    [InlineData("\"demo.tap\"", "\"a\\\\b\"", "$.parts", "leads elsewhere")]
    [InlineData("\"demo.tap\"", "\"..\"", "$.parts", "leads elsewhere")]
    [InlineData("\"demo.tap\"", "\".tap\"", "$.parts", "begins with a dot")]
    [InlineData("\"demo.tap\"", "\"nul.tap\"", "$.parts", "can't be the name of a file on Windows")]
    [InlineData("\"demo.tap\"", "\"a?.tap\"", "$.parts", "can't be the name of a file on Windows")]
    [InlineData("\"demo.tap\"", "\"\"", "$.parts", "but is empty")]
    [InlineData("\"demo.tap\"", "\"a\\n\"", "$.parts", "has a control character")]
    [InlineData("20000000000", "-1", "$.capabilities.limits.outputRowsHard",
        "must be a whole number that is not negative, but is the number -1")]
    [InlineData("20000000000", "1.5", "$.capabilities.limits.outputRowsHard", "but is the number 1.5")]
    [InlineData("20000000000", "99999999999999999999", "$.capabilities.limits.outputRowsHard", "must be a whole number")]
    [InlineData("\"csharp\": \"A\"", "\"csharp\": \"a b\"", "$.schemas[0].tables[0].columns[0].csharp",
        "(column 'a' of table 's.t' of schema 's') must be a name in C#, but 'a b' has a character that no name has; correct it, or remove the member")]
    [InlineData("\"csharp\": \"A\"", "\"csharp\": \"2A\"", "$.schemas[0].tables[0].columns[0].csharp", "'2A' begins with a digit")]
    [InlineData("\"csharp\": \"A\"", "\"csharp\": \"@class\"", "$.schemas[0].tables[0].columns[0].csharp",
        "begins with @, which is added where it is needed")]
    [InlineData("\"csharp\": \"S\"", "\"csharp\": \"\"", "$.schemas[0].csharp", "but is empty")]
    [InlineData("\"name\": \"origin\"", "\"name\": \"column_index\"", "$.schemas[0].tables[0].columns[0].extra[1].name",
        "gives the extra name 'column_index' for the second time")]
    public void A_mistake_in_one_is_named_with_its_place(string good, string bad, string path, string reason)
    {
        Assert.Contains(good, FullText, StringComparison.Ordinal);
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotReader.Read(FullText.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Theory]
    [InlineData("cadc.tap", true)]
    [InlineData("a b", true)]
    [InlineData("Stra\u00dfe.tap", true)]
    [InlineData("console.tap", true)]
    [InlineData("com.tap", true)]
    [InlineData("...", false)]
    [InlineData(".tap", false)]
    [InlineData("a.", false)]
    [InlineData("a ", false)]
    [InlineData("a?", false)]
    [InlineData("Nul.tap", false)]
    [InlineData("com1 .tap", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("C:", false)]
    [InlineData("a\u0007", false)]
    public void Schema_and_reader_agree_on_the_folder_of_parts(string name, bool good)
    {
        Assert.Equal(good, Regex.IsMatch(name, JsonSchemaTests.Pattern("parts"), RegexOptions.None, TimeSpan.FromSeconds(5)));
        if (good)
            Assert.Equal(name, TapSnapshotReader.Read(TapSnapshotWriter.Write(Full with { Parts = name })).Parts);
        else
            Assert.Throws<ArgumentException>(() => TapSnapshotWriter.Write(Full with { Parts = name }));
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("class", true)]
    [InlineData("_1\u0301x", true)]
    [InlineData("\u0391\u2160", true)]
    [InlineData("1", false)]
    [InlineData("a-b", false)]
    [InlineData("a\u200dB", false)]
    [InlineData("\u0301a", false)]
    [InlineData("@a", false)]
    [InlineData("", false)]
    public void Schema_and_reader_agree_on_names_in_CSharp(string name, bool good)
    {
        Assert.Equal(good, Regex.IsMatch(name, JsonSchemaTests.Pattern("identifier"), RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Equal(good, CSharpIdentifier.IsValid(name));
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("Class", "Class")]
    [InlineData("obsID", "obsID")]
    public void Keywords_are_escaped(string name, string written) => Assert.Equal(written, CSharpIdentifier.Escape(name));

    private static TapSchemaInfo WithoutNames(TapSchemaInfo schema) => schema with
    {
        CSharpName = null,
        Tables = schema.Tables
            .Select(t => t with { CSharpName = null, Columns = t.Columns.Select(c => c with { CSharpName = null }).ToValueList() })
            .ToValueList(),
    };
}
