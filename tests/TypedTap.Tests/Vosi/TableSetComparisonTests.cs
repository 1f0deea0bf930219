using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class TableSetComparisonTests
{
    private static readonly VosiColumn Column = new()
    {
        Name = "a",
        Unit = "deg",
        Ucd = "pos.eq.ra",
        Description = "one",
        DataType = new VosiDataType { Text = "char", Arraysize = "*", ExtendedType = "uri" },
    };

    [Fact]
    public void The_same_has_no_differences() => Assert.Empty(TableSetComparison.Of(Set("s", "t", Column), Set("s", "t", Column)));

    [Theory]
    [InlineData("s.t", "S.T", "a", "A")]
    [InlineData("t", "s.t", "\"a\"", "\"a\"")]
    [InlineData("s.\"t\"", "s.t", "Obs", "OBS")]
    [InlineData("\"J/A+A\"", "J/A+A", "\"aB\"", "\"aB\"")]
    public void Names_are_compared_as_adql_does(string table, string otherTable, string column, string otherColumn)
    {
        Assert.Empty(
            TableSetComparison.Of(
                Set("s", table, Column with { Name = column }), Set("S", otherTable, Column with { Name = otherColumn })));
    }

    [Fact]
    public void Quotes_that_change_the_meaning_are_a_difference()
    {
        Assert.Equal(
            ["s.t aB: Column: /tables 'aB', TAP_SCHEMA has none", "s.t \"aB\": Column: /tables has none, TAP_SCHEMA '\"aB\"'"],
            Lines(Column with { Name = "aB" }, Column with { Name = "\"aB\"" }));
        Assert.Equal(
            ["s.t size: Name: /tables 'size', TAP_SCHEMA '\"size\"'"],
            Lines(Column with { Name = "size" }, Column with { Name = "\"size\"" }));
    }

    [Fact]
    public void Everything_that_differs_is_told_on_a_line()
    {
        var other = Column with
        {
            Unit = "rad",
            Ucd = "POS.EQ.RA",
            Description = "one  or\n two",
            Utype = "u",
            DataType = new VosiDataType { Text = "double", Arraysize = "2" },
        };
        Assert.Equal(
            [
                "s.t a: Datatype: /tables 'char', TAP_SCHEMA 'double'",
                "s.t a: Arraysize: /tables '*', TAP_SCHEMA '2'",
                "s.t a: Xtype: /tables 'uri', TAP_SCHEMA has none",
                "s.t a: Unit: /tables 'deg', TAP_SCHEMA 'rad'",
                "s.t a: Utype: /tables has none, TAP_SCHEMA 'u'",
                "s.t a: Description: /tables 'one', TAP_SCHEMA 'one or two'",
            ],
            Lines(Column, other));
    }

    [Theory]
    [InlineData("VARCHAR", "char", true)]
    [InlineData("adql:BIGINT", "long", true)]
    [InlineData("REAL", "float", true)]
    [InlineData("unicodeChar", "char", true)]
    [InlineData("int", "long", false)]
    [InlineData("madeUp", "char", false)]
    [InlineData("madeUp", "MADEUP", true)]
    [InlineData("BLOB", "unsignedByte", false)]
    public void Types_of_two_vocabularies_are_compared_by_what_they_mean(string vosi, string tapSchema, bool areSame)
    {
        var lines = Lines(
            Column with { DataType = new VosiDataType { Text = vosi } }, Column with { DataType = new VosiDataType { Text = tapSchema } });
        Assert.Equal(areSame, lines.Length == 0);
    }

    [Fact]
    public void What_one_side_lacks()
    {
        var vosi = Set("s", "s.t", Column) with { Schemas = [.. Set("s", "s.t", Column).Schemas, new VosiSchema { Name = "only" }] };
        var tapSchema = Set("s", "s.u", Column);
        Assert.Equal(
            ["only: Schema: /tables 'only', TAP_SCHEMA has none", "s.t: Table: /tables 's.t', TAP_SCHEMA has none", "s.u: Table: /tables has none, TAP_SCHEMA 's.u'"],
            TableSetComparison.Of(vosi, tapSchema).Select(difference => difference.ToString()));
    }

    [Fact]
    public void Columns_that_were_not_asked_for_are_no_difference()
    {
        Assert.Empty(TableSetComparison.Of(Set("s", "t"), Set("s", "t", Column)));
    }

    [Fact]
    public void Foreign_keys_are_compared_by_what_they_join()
    {
        var one = new VosiForeignKey { TargetTable = "s.u", Columns = [new("a", "x"), new("b", "y")] };
        var same = new VosiForeignKey { TargetTable = "S.U", Columns = [new("B", "y"), new("a", "X")] };
        var other = new VosiForeignKey { TargetTable = "s.u", Columns = [new("a", "y")] };
        Assert.Empty(TableSetComparison.Of(WithKey(one), WithKey(same)));
        Assert.Equal(
            [
                "s.t (a, b) -> s.u(x, y): ForeignKey: /tables '(a, b) -> s.u(x, y)', TAP_SCHEMA has none",
                "s.t (a) -> s.u(y): ForeignKey: /tables has none, TAP_SCHEMA '(a) -> s.u(y)'",
            ],
            TableSetComparison.Of(WithKey(one), WithKey(other)).Select(difference => difference.ToString()));
    }

    private static string[] Lines(VosiColumn vosi, VosiColumn tapSchema) =>
        [.. TableSetComparison.Of(Set("s", "s.t", vosi), Set("s", "s.t", tapSchema)).Select(difference => difference.ToString())];

    private static VosiTableSet Set(string schema, string table, params VosiColumn[] columns) => new()
    {
        RootElement = "tableset",
        Schemas = [new VosiSchema
        {
            Name = schema,
            Tables = [new VosiTable { Name = table, Columns = columns.Length == 0 ? null : [.. columns] }]
        }],
    };

    private static VosiTableSet WithKey(VosiForeignKey key) => new()
    {
        RootElement = "tableset",
        Schemas = [new VosiSchema { Name = "s", Tables = [new VosiTable { Name = "s.t", Columns = [Column], ForeignKeys = [key] }] }],
    };
}
