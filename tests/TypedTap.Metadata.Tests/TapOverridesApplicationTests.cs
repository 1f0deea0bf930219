using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

public class TapOverridesApplicationTests
{
    private static readonly TapSnapshot Snapshot = new()
    {
        FormatVersion = 1,
        Service = new() { Name = "demo" },
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
                        Columns =
                        [
                            Column("flag", "int") with { CSharpName = "Flag" },
                            Column("words", "char", "*") with { CSharpName = "Words" },
                            Column("ra", "double") with { Unit = "deg" },
                            Column("f", "float"),
                            Column("date_obs", "char", "*"),
                            Column("\"size\"", "long"),
                            Column("Rmag", "float"),
                            Column("RMag", "float"),
                            Column("tiny", "unsignedByte"),
                            Column("when_", "TIMESTAMP"),
                            Column("id", "char", "36") with { Xtype = "uuid" },
                            Column("arr", "double", "*"),
                        ],
                    },
                    new() { Name = "s.u", CSharpName = "U", Columns = [Column("a", "int"), Column("b", "int")] },
                    new() { Name = "s.unread" },
                ],
            },
            new() { Name = "external", CSharpName = "External", Tables = [new() { Name = "external.x", Columns = [Column("a", "int")] }] },
            new() { Name = "main", CSharpName = "Main", Tables = [new() { Name = "basic", CSharpName = "Basic" }] },
        ],
        Keys =
        [
            new() { Id = "k", FromTable = "s.t", TargetTable = "s.u", Columns = [new()
            {
                From = "flag",
                Target = "a"
            }], Description = "d" },
            new() { Id = "k2", FromTable = "s.u", TargetTable = "external.x", Columns = [new() { From = "b", Target = "a" }] },
        ],
    };

    [Fact]
    public void Columns_become_what_people_know()
    {
        var table = Applied(Of(Table("s.t",
            new() { Name = "flag", Boolean = true, NullValues = ["-1"], CSharpName = "IsGood", Note = "why" },
            new() { Name = "words", ListSeparator = "|", NullValues = [""] },
            new() { Name = "ra", NullValues = ["-596.52323555", "1e3"], Unit = "rad", Ucd = "pos.eq.ra" },
            new() { Name = "f", Datatype = "double", Nullable = false },
            new() { Name = "date_obs", Xtype = "timestamp", NullValues = ["1900-01-01T00:00:00"] },
            new() { Name = "arr", Arraysize = "" },
            new() { Name = "id", Xtype = "", Arraysize = "32", Boolean = false })));
        Assert.Equal(
            [
                Column("flag", "int") with { CSharpName = "IsGood", IsBoolean = true, NullValues = ["-1"] },
                Column("words", "char", "*") with { CSharpName = "Words", ListSeparator = "|", NullValues = [""] },
                Column("ra", "double") with { Unit = "rad", Ucd = "pos.eq.ra", NullValues = ["-596.52323555", "1e3"] },
                Column("f", "double") with { Nullable = false },
                Column("date_obs", "char", "*") with { Xtype = "timestamp", NullValues = ["1900-01-01T00:00:00"] },
            ],
            table.Columns.Take(5));
        Assert.Equal(Column("id", "char", "32"), table.Columns[10]);
        Assert.Equal(Column("arr", "double"), table.Columns[11]);
    }

    [Theory]
    [InlineData("flag", "flag")]
    [InlineData("\"flag\"", "flag")]
    [InlineData("FLAG", "flag")]
    [InlineData("size", "\"size\"")]
    [InlineData("RMag", "RMag")]
    [InlineData("\"Rmag\"", "Rmag")]
    public void A_column_is_found_as_ADQL_finds_it(string written, string published)
    {
        var table = Applied(Of(Table("S.\"t\"", new TapColumnOverride { Name = written, Unit = "found" })));
        Assert.Equal(published, Assert.Single(table.Columns, c => c.Unit == "found").Name);
    }

    [Theory]
    [InlineData("rmag", "'rmag' may be any column of table 's.t' out of 'Rmag', 'RMag'; write the name exactly as published.")]
    [InlineData("SIZE", "The snapshot has no column of table 's.t' called 'SIZE'; did you mean '\"size\"'?")]
    [InlineData("flg", "The snapshot has no column of table 's.t' called 'flg'; did you mean 'flag'?")]
    [InlineData("nothing_like_it",
        "The snapshot has no column of table 's.t' called 'nothing_like_it'; there are flag, words, ra, f, date_obs, \"size\", Rmag, RMag, tiny, when_, ….")]
    public void A_column_that_is_not_there_is_told(string written, string message) =>
        AssertProblem(Of(Table("s.t", new TapColumnOverride { Name = written, Unit = "x" })), "$.tables[0].columns[0].name", message);

    [Fact]
    public void Tables_schemas_and_keys_that_are_not_there_are_told()
    {
        var (snapshot, problems) = TapOverridesApplication.Apply(Snapshot, new()
        {
            FormatVersion = 1,
            Schemas = [new() { Name = "externl" }],
            Tables = [new() { Name = "s.tt" }],
            Keys = [new() { Id = "kk" }],
        });
        Assert.Equal(Snapshot, snapshot);
        Assert.Equal(
            [
                "$.keys[0].id: The snapshot has no key called 'kk'; did you mean 'k'? To add a key, give \"fromTable\", \"targetTable\" and \"columns\".",
                "$.tables[0].name: The snapshot has no table called 's.tt'; did you mean 's.t'?",
                "$.schemas[0].name: The snapshot has no schema called 'externl'; did you mean 'external'?",
            ],
            problems.Select(p => $"{p.JsonPath}: {p.Message}"));
        Assert.Equal([null, "s.tt", null], problems.Select(p => p.MissingTable));
    }

    [Fact]
    public void What_was_named_twice_in_different_spellings_is_told()
    {
        AssertProblem(
            Of(new() { Name = "s.t" }, new() { Name = "S.T" }), "$.tables[1].name",
            "'S.T' is the table 's.t', which was named before; say it all in one place.");
        AssertProblem(
            Of(Table("s.t", new() { Name = "flag", Unit = "a" }, new() { Name = "Flag", Unit = "b" })),
            "$.tables[0].columns[1].name",
            "'Flag' is the column 'flag', which was named before; say it all in one place.");
    }

    [Fact]
    public void Columns_of_a_table_that_was_not_read_wait_until_it_is() =>
        Assert.Empty(
            TapOverridesApplication.Apply(Snapshot, Of(Table("s.unread", new TapColumnOverride { Name = "x", Boolean = true }))).Problems);

    public static TheoryData<string, TapColumnOverride, string, string> Contradictions { get; } = new()
    {
        { "words", new()
        {
            Name = "words",
            Boolean = true
        }, "boolean", "Column 'words' of table 's.t' is of datatype 'char[*]', and only whole numbers are booleans" },
        { "ra", new() { Name = "ra", Boolean = true }, "boolean", "remove \"boolean\", or correct \"datatype\"." },
        { "flag", new() { Name = "flag", ListSeparator = "|" }, "listSeparator", "is of datatype 'int', and only text holds lists" },
        { "words", new()
        {
            Name = "words",
            ListSeparator = "|",
            Xtype = "timestamp"
        }, "listSeparator", "'char[*]' with xtype 'timestamp'" },
        { "words", new() { Name = "words", ListSeparator = "" }, "listSeparator", "Nothing separates the items" },
        { "flag", new()
        {
            Name = "flag",
            Datatype = "integr"
        }, "datatype", "can't be of datatype 'integr', which neither VOTable nor TAP 1.0 has" },
        { "flag", new() { Name = "flag", NullValues = ["x"] }, "nullValues[0]", "'x' can't mean \"no value\" in Column" },
        { "flag", new()
        {
            Name = "flag",
            NullValues = ["2147483648"]
        }, "nullValues[0]", "it is no whole number from -2147483648 to 2147483647." },
        { "flag", new() { Name = "flag", NullValues = ["1.0"] }, "nullValues[0]", "is no whole number" },
        { "tiny", new() { Name = "tiny", NullValues = ["-1"] }, "nullValues[0]", "is no whole number from 0 to 255" },
        { "flag", new()
        {
            Name = "flag",
            Boolean = true,
            NullValues = ["1"]
        }, "nullValues[0]", "is true or false in a column with \"boolean\"" },
        { "ra", new() { Name = "ra", NullValues = ["NaN"] }, "nullValues[0]", "is no finite number" },
        { "ra", new() { Name = "ra", NullValues = ["1,5"] }, "nullValues[0]", "is no finite number" },
        { "f", new() { Name = "f", NullValues = ["1e39"] }, "nullValues[0]", "is no finite number of the column's type" },
        { "when_", new() { Name = "when_", NullValues = ["never"] }, "nullValues[0]", "is no time such as 1900-01-01T00:00:00" },
        { "id", new() { Name = "id", NullValues = ["0"] }, "nullValues[0]", "is no UUID" },
        { "arr", new() { Name = "arr", NullValues = ["0"] }, "nullValues[0]", "can't be compared with the values of this column" },
        { "words", new() { Name = "words", NullValues = ["a", "a"] }, "nullValues[1]", "is there twice" },
        { "flag", new()
        {
            Name = "flag",
            NullValues = ["-1"],
            Nullable = false
        }, "nullable", "is said to be never null and to have values that mean null" },
        { "flag", new()
        {
            Name = "flag",
            CSharpName = "2nd"
        }, "csharp", "A name in C# is needed, but this '2nd' begins with a digit; choose another name." },
        { "flag", new() { Name = "flag", CSharpName = "T" }, "csharp", "'T' is the name of the record" },
        { "flag", new() { Name = "flag", CSharpName = "Clone" }, "csharp", "'Clone' is a member of every record" },
        { "flag", new() { Name = "flag", CSharpName = "Words" }, "csharp", "'Words' is the name of column 'words'" },
        { "flag", new() { Name = "flag", CSharpName = "get_Words" }, "csharp", "what the compiler calls a part of another property" },
        { "flag", new() { Name = "flag", WrittenAs = "a b" }, "writtenAs", "'a b' can't be written in a query as the name of a column" },
        { "flag", new() { Name = "flag", WrittenAs = "select" }, "writtenAs", "double quotes" },
        { "flag", new() { Name = "flag", WrittenAs = "words" }, "writtenAs", "'words' is the name of another column." },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_contradiction_is_left_out_and_told(string column, TapColumnOverride known, string member, string message)
    {
        Assert.Equal(column, known.Name);
        AssertProblem(Of(Table("s.t", known)), "$.tables[0].columns[0]." + member, message);
    }

    [Fact]
    public void The_rest_of_a_contradictory_column_is_applied()
    {
        var (snapshot, problems) = TapOverridesApplication.Apply(
            Snapshot, Of(Table("s.t", new TapColumnOverride { Name = "ra", Boolean = true, Unit = "rad", NullValues = ["x", "0"] })));
        Assert.Equal(["$.tables[0].columns[0].boolean", "$.tables[0].columns[0].nullValues[0]"], problems.Select(p => p.JsonPath));
        Assert.Equal(Column("ra", "double") with { Unit = "rad", NullValues = ["0"] }, snapshot.Schemas[0].Tables[0].Columns[2]);
    }

    [Fact]
    public void Two_names_can_be_exchanged()
    {
        var table = Applied(Of(Table("s.t", new() { Name = "flag", CSharpName = "Words" }, new() { Name = "words", CSharpName = "Flag" })));
        Assert.Equal(["Words", "Flag"], table.Columns.Take(2).Select(c => c.CSharpName));
    }

    [Fact]
    public void Schemas_and_tables_get_names()
    {
        var overrides = Of(
            new() { Name = "s.t", CSharpName = "U" }, new() { Name = "s.u", CSharpName = "Up" },
            new() { Name = "basic", CSharpName = "Objects" })
            with { Schemas = [
                new() { Name = "S", CSharpName = "Core" }, new() { Name = "main" }
            ], StringLiterals = StringLiteralRule.Standard };
        var (snapshot, problems) = TapOverridesApplication.Apply(Snapshot, overrides);
        Assert.Empty(problems);
        Assert.Equal(["Core", "External", "Main"], snapshot.Schemas.Select(s => s.CSharpName));
        Assert.Equal(["U", "Up", null, null, "Objects"], snapshot.Schemas.SelectMany(s => s.Tables).Select(t => t.CSharpName));
        Assert.Equal(StringLiteralRule.Standard, snapshot.Capabilities.StringLiterals);
    }

    [Theory]
    [InlineData("s.t", "U", "'U' is the name of table 's.u'; choose another name.")]
    [InlineData("s.t", "Flag", "'Flag' is the name of the table's column 'flag', which no record can have too (CS0542)")]
    [InlineData("s.t", "Equals", "'Equals' is a member of every record; choose another name.")]
    [InlineData("s.t", "System", "'System' would hide the namespace System; choose another name.")]
    [InlineData("basic", "External", "'External' is the name of schema 'external'; choose another name.")]
    [InlineData("basic", "a-b", "A name in C# is needed, but this 'a-b' has a character that no name has; choose another name.")]
    public void A_table_s_name_must_be_free(string table, string name, string message) =>
        AssertProblem(Of(new TapTableOverride { Name = table, CSharpName = name }), "$.tables[0].csharp", message);

    [Theory]
    [InlineData("External", "'External' is the name of schema 'external'")]
    [InlineData("Basic", "'Basic' is the name of table 'basic'")]
    [InlineData("System", "'System' would hide the namespace System")]
    public void A_schema_s_name_must_be_free(string name, string message) =>
        AssertProblem(new() { FormatVersion = 1, Schemas = [new() { Name = "s", CSharpName = name }] }, "$.schemas[0].csharp", message);

    [Fact]
    public void Names_written_otherwise_take_the_place_of_published_ones_in_keys_too()
    {
        var overrides = Of(
            new() { Name = "external.x", WrittenAs = "\"external\".x", Columns = [new() { Name = "a", WrittenAs = "\"a\"" }] },
            Table("s.u", new TapColumnOverride { Name = "b", WrittenAs = "bee" }));
        var (snapshot, problems) = TapOverridesApplication.Apply(Snapshot, overrides);
        Assert.Empty(problems);
        Assert.Equal(("\"external\".x", "\"a\""), (snapshot.Schemas[1].Tables[0].Name, snapshot.Schemas[1].Tables[0].Columns[0].Name));
        Assert.Equal(("s.u", "\"external\".x", "bee", "\"a\""), Key(snapshot, 1));
        Assert.Equal(("s.t", "s.u", "flag", "a"), Key(snapshot, 0));
        Assert.Equal("External", TapNaming.Resolve(snapshot).Schemas[1].CSharpName);
    }

    [Theory]
    [InlineData("s.u", "'s.u' is the name of another table.")]
    [InlineData("a..b", "'a..b' can't be written in a query as the name of a table")]
    [InlineData("external.x y", "can't be written in a query")]
    public void A_table_is_written_as_a_name(string written, string message) =>
        AssertProblem(Of(new TapTableOverride { Name = "s.t", WrittenAs = written }), "$.tables[0].writtenAs", message);

    [Fact]
    public void Keys_are_turned_and_named_and_forgotten_and_added()
    {
        var (snapshot, problems) = TapOverridesApplication.Apply(Snapshot, new()
        {
            FormatVersion = 1,
            Keys =
            [
                new() { Id = "k", Reverse = true, Cardinality = TapKeyCardinality.OneToOne, NavigationName = "T", InverseName = "U" },
                new() { Id = "k2", Remove = true, Note = "double" },
                new() { Id = "new", FromTable = "S.T", TargetTable = "external.x", Columns = [new() { From = "SIZE", Target = "a" }] },
                new() { Id = "new2", FromTable = "s.t", TargetTable = "external.x", Columns = [new()
                {
                    From = "size",
                    Target = "A"
                }], Note = "ours" },
            ],
        });
        Assert.Equal(["$.keys[2].columns[0].from"], problems.Select(p => p.JsonPath));
        Assert.Equal(
            [
                new()
                {
                    Id = "k",
                    FromTable = "s.u",
                    TargetTable = "s.t",
                    Columns = [new() { From = "a", Target = "flag" }],
                    Description = "d",
                    Cardinality = TapKeyCardinality.OneToOne,
                    NavigationName = "T",
                    InverseName = "U",
                },
                new() { Id = "new2", FromTable = "s.t", TargetTable = "external.x", Columns = [new()
                {
                    From = "\"size\"",
                    Target = "a"
                }], Note = "ours" },
            ],
            snapshot.Keys);
    }

    public static TheoryData<TapKeyOverride, string, string> KeyContradictions { get; } = new()
    {
        { new() { Id = "k", Remove = true, Reverse = true }, ".remove", "The key 'k' is to be forgotten, and yet more is said of it; remove \"remove\", or the rest." },
        { new() { Id = "k", FromTable = "s.t" }, "", "The service publishes the key 'k', so its tables and columns are not to be given" },
        { new() { Id = "n", FromTable = "s.t" }, "", "to be added it needs \"fromTable\", \"targetTable\" and \"columns\"." },
        { new() { Id = "n", Remove = true }, ".id", "The snapshot has no key called 'n'" },
        { new() { Id = "n", FromTable = "s.t", TargetTable = "s.u", Columns = [new()
        {
            From = "ra",
            Target = "a"
        }], Reverse = true }, "", "write it the right way round." },
        { new() { Id = "n", FromTable = "s.x", TargetTable = "s.u", Columns = [new()
        {
            From = "ra",
            Target = "a"
        }] }, ".fromTable", "The snapshot has no table called 's.x'" },
        { new() { Id = "n", FromTable = "s.t", TargetTable = "s.u", Columns = [new()
        {
            From = "ra",
            Target = "c"
        }] }, ".columns[0].target", "no column of table 's.u' called 'c'" },
        { new() { Id = "k", NavigationName = "a b" }, ".navigationName", "A way along a key needs a name in C#, but this 'a b' has a character" },
        { new() { Id = "k", InverseName = "" }, ".inverseName", "but this is empty." },
    };

    [Theory]
    [MemberData(nameof(KeyContradictions))]
    public void A_contradiction_about_a_key_is_left_out_and_told(TapKeyOverride known, string member, string message) =>
        AssertProblem(new() { FormatVersion = 1, Keys = [known] }, "$.keys[0]" + member, message);

    private static void AssertProblem(TapOverrides overrides, string path, string message)
    {
        var (_, problems) = TapOverridesApplication.Apply(Snapshot, overrides);
        var problem = Assert.Single(problems);
        Assert.Equal(path, problem.JsonPath);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Message[^1] is '.' or '?', problem.Message);
    }

    private static TapTableInfo Applied(TapOverrides overrides)
    {
        var (snapshot, problems) = TapOverridesApplication.Apply(Snapshot, overrides);
        Assert.Empty(problems);
        return snapshot.Schemas[0].Tables[0];
    }

    private static (string From, string Target, string FromColumn, string TargetColumn) Key(TapSnapshot snapshot, int index)
    {
        var key = snapshot.Keys[index];
        return (key.FromTable, key.TargetTable, key.Columns[0].From, key.Columns[0].Target);
    }

    private static TapOverrides Of(params TapTableOverride[] tables) => new() { FormatVersion = 1, Tables = tables.ToValueList() };

    private static TapTableOverride Table(string name, params TapColumnOverride[] columns) =>
        new() { Name = name, Columns = columns.ToValueList() };

    private static TapColumnInfo Column(string name, string datatype, string? arraysize = null) =>
        new() { Name = name, Datatype = datatype, Arraysize = arraysize };
}
