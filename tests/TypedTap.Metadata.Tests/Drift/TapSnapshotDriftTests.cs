using TypedTap.Adql;

namespace TypedTap.Metadata.Tests.Drift;

public sealed class TapSnapshotDriftTests
{
    private static readonly TapColumnInfo Ra = new() { Name = "ra", Datatype = "double", Unit = "deg", Ucd = "pos.eq.ra" };
    private static readonly TapColumnInfo Id = new() { Name = "obs_id", Datatype = "char", Arraysize = "32*" };

    private static readonly TapSnapshot Base = DriftSample.Of(
        DriftSample.Table("s.t", Id, Ra, new TapColumnInfo { Name = "n", Datatype = "int" }),
        DriftSample.Table("s.u", new TapColumnInfo { Name = "k", Datatype = "long" }));

    [Fact]
    public void Nothing_is_told_of_what_refreshing_writes_by_itself()
    {
        var other = Base with
        {
            JsonSchema = "x", Retrieved = DateTimeOffset.UnixEpoch, Tool = "other 2", Hash = "sha256:1", Naming = NamingStyle.Published,
            Parts = "x.tap",
            Schemas = [.. Base.Schemas.Select(schema => schema with
            {
                CSharpName = "N",
                Tables = [.. schema.Tables.Select(table => table with
                {
                    CSharpName = "T",
                    Columns = [.. table.Columns.Select(column => column with { CSharpName = "C" + column.Name })],
                })],
            })],
        };
        var drift = TapSnapshotDrift.Between(Base, other);
        Assert.Equal(TapDriftSeverity.None, drift.Severity);
        Assert.Equal("No differences.\n", drift.ToText());
    }

    [Theory]
    [InlineData("long", null, null, TapDriftSeverity.Breaking, "type", "double", "long")]
    [InlineData("DOUBLE", null, null, TapDriftSeverity.Compatible, "datatype", "double", "DOUBLE")]
    [InlineData("double", "2", null, TapDriftSeverity.Breaking, "type", "double", "double[2] (double[])")]
    [InlineData("double", null, "mjd", TapDriftSeverity.Compatible, "xtype", null, "mjd")]
    [InlineData("", null, null, TapDriftSeverity.Breaking, "type", "double", "blank (string)")]
    public void Types_break_programs_where_they_are_others_in_CSharp(
        string datatype, string? arraysize, string? xtype, TapDriftSeverity severity, string what, string? old, string now)
    {
        var change = One(Base, Edit("ra", column => column with { Datatype = datatype, Arraysize = arraysize, Xtype = xtype }));
        Assert.Equal(new TapSnapshotChange(severity, "s.t.ra", what, old, now) { Table = "s.t", Column = "ra" }, change);
    }

    [Fact]
    public void One_element_is_a_single_value() =>
        Assert.Empty(TapSnapshotDrift.Between(Base, Edit("ra", column => column with { Arraysize = "1" })).Changes);

    [Fact]
    public void A_wider_text_goes_on_as_before() =>
        Assert.Equal(
            (TapDriftSeverity.Compatible, "arraysize"), Told(One(Base, Edit("obs_id", column => column with { Arraysize = "256*" }))));

    [Theory]
    [InlineData("deg", "rad", TapDriftSeverity.Breaking)]
    [InlineData("deg", null, TapDriftSeverity.Breaking)]
    [InlineData(null, "deg", TapDriftSeverity.Compatible)]
    [InlineData("deg-2", "deg**-2", TapDriftSeverity.Compatible)]
    [InlineData("sec", "s", TapDriftSeverity.Compatible)]
    [InlineData("10**-3.Jy", "10**-6.Jy", TapDriftSeverity.Breaking)]
    [InlineData("mHz", "MHz", TapDriftSeverity.Breaking)]
    [InlineData("km/s", "m/s", TapDriftSeverity.Breaking)]
    [InlineData("m.s-1", "m.s^-1", TapDriftSeverity.Compatible)]
    [InlineData("microns", "um", TapDriftSeverity.Compatible)]
    [InlineData("km/s", "10**3.m/s", TapDriftSeverity.Compatible)]
    [InlineData("W/(m2 s)", "W/m2 s", TapDriftSeverity.Breaking)]
    [InlineData("10^3 m", "103 m", TapDriftSeverity.Breaking)]
    [InlineData("furlong", "Furlong", TapDriftSeverity.Breaking)]
    [InlineData("log(m)", "m", TapDriftSeverity.Breaking)]
    public void Another_unit_breaks_the_meaning_unless_it_is_the_same_one_spelled_otherwise(
        string? old, string? now, TapDriftSeverity severity)
    {
        var change = One(Edit("ra", column => column with { Unit = old }), Edit("ra", column => column with { Unit = now }));
        Assert.Equal((severity, "unit"), Told(change));
        if (severity == TapDriftSeverity.Breaking && now is not null)
            Assert.Contains("no compiler sees it", change.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obs_id", false, null, TapDriftSeverity.Breaking)]
    [InlineData("obs_id", null, false, TapDriftSeverity.Compatible)]
    [InlineData("ra", null, false, TapDriftSeverity.Breaking)]
    [InlineData("ra", false, true, TapDriftSeverity.Breaking)]
    public void Null_where_none_was_breaks_and_a_value_type_without_null_is_another_type(
        string name, bool? old, bool? now, TapDriftSeverity severity) =>
        Assert.Equal(
            (severity, "nullable"),
            Told(One(Edit(name, column => column with { Nullable = old }), Edit(name, column => column with { Nullable = now }))));

    [Fact]
    public void Whether_it_is_not_known_or_said_that_there_are_nulls_is_the_same() =>
        Assert.Empty(TapSnapshotDrift.Between(Base, Edit("ra", column => column with { Nullable = true })).Changes);

    [Fact]
    public void Descriptions_and_hints_are_cosmetic()
    {
        var drift = TapSnapshotDrift.Between(Base, Edit("ra", column => column with
        {
            Description = "d", Ucd = "pos.eq.ra;meta.main", Utype = "u", Principal = true, Indexed = false, Std = true,
            Inferred = ["datatype"], Extra = [new() { Name = "beta", Value = "1" }],
        }));
        Assert.Equal(
            ["UCD", "utype", "description", "principal", "indexed", "std", "concluded", "beta"],
            drift.Changes.Select(change => change.What));
        Assert.Equal(TapDriftSeverity.Cosmetic, drift.Severity);
    }

    [Fact]
    public void A_column_that_is_gone_beside_one_that_is_alike_at_its_place_was_renamed_it_seems()
    {
        var change = One(Base, Edit("ra", column => column with { Name = "s_ra" }));
        Assert.Equal(
            new TapSnapshotChange(TapDriftSeverity.Breaking, "s.t.ra", "name", "ra", "s_ra") { Table = "s.t", Column = "ra" }, change);
        Assert.Equal("column ra seems to be called s_ra now: type, unit and UCD are the same at the same place", change.ToString());
    }

    [Fact]
    public void Columns_at_other_places_or_of_other_units_are_others()
    {
        var elsewhere = DriftSample.Of(
            DriftSample.Table("s.t", Id, new TapColumnInfo { Name = "n", Datatype = "int" }, Ra with { Name = "s_ra" }),
            Base.Schemas[0].Tables[1]);
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s.t.ra", "column"), (TapDriftSeverity.Compatible, "s.t.s_ra", "column")],
            DriftSample.Told(TapSnapshotDrift.Between(Base, elsewhere)));
        var unlike = Edit("ra", column => column with { Name = "s_ra", Unit = "rad" });
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s.t.ra", "column"), (TapDriftSeverity.Compatible, "s.t.s_ra", "column")],
            DriftSample.Told(TapSnapshotDrift.Between(Base, unlike)));
    }

    [Fact]
    public void A_name_in_another_case_is_the_same_name()
    {
        Assert.Equal((TapDriftSeverity.Compatible, "spelling"), Told(One(Base, Edit("ra", column => column with { Name = "RA" }))));
        Assert.Equal(
            (TapDriftSeverity.Compatible, "spelling"),
            Told(One(Edit("ra", column => column with { Name = "size" }), Edit("ra", column => column with { Name = "\"size\"" }))));
        Assert.Equal(
            (TapDriftSeverity.Breaking, "name"),
            Told(One(Edit("ra", column => column with { Name = "\"rA\"" }), Edit("ra", column => column with { Name = "\"Ra\"" }))));
    }

    [Fact]
    public void Tables_come_go_move_and_are_renamed()
    {
        var (t, u) = (Base.Schemas[0].Tables[0], Base.Schemas[0].Tables[1]);
        Assert.Equal([(TapDriftSeverity.Breaking, "s.u", "table")], DriftSample.Told(TapSnapshotDrift.Between(Base, DriftSample.Of(t))));
        Assert.Equal([(TapDriftSeverity.Compatible, "s.u", "table")], DriftSample.Told(TapSnapshotDrift.Between(DriftSample.Of(t), Base)));
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s.u", "name")],
            DriftSample.Told(TapSnapshotDrift.Between(Base, DriftSample.Of(t, u with { Name = "s.v" }))));

        var moved = Base with { Schemas = [Base.Schemas[0] with { Tables = [t] }, new() { Name = "x", Tables = [u] }] };
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s.u", "schema"), (TapDriftSeverity.Compatible, "x", "schema")],
            DriftSample.Told(TapSnapshotDrift.Between(Base, moved)));
    }

    [Fact]
    public void A_table_that_is_published_with_its_schema_now_is_the_same_and_queries_may_fail()
    {
        var plain = Base with { Schemas = [Base.Schemas[0] with { Tables = [Base.Schemas[0].Tables[0] with { Name = "t" }] }] };
        var full = Base with { Schemas = [Base.Schemas[0] with { Tables = [Base.Schemas[0].Tables[0]] }] };
        Assert.Equal([(TapDriftSeverity.Breaking, "t", "spelling")], DriftSample.Told(TapSnapshotDrift.Between(plain, full)));
    }

    [Fact]
    public void Columns_that_are_not_told_are_one_change()
    {
        var unknown = DriftSample.Of(Base.Schemas[0].Tables[0], Base.Schemas[0].Tables[1] with { Columns = [] });
        Assert.Equal((TapDriftSeverity.Breaking, "columns"), Told(One(Base, unknown)));
        Assert.Equal((TapDriftSeverity.Compatible, "columns"), Told(One(unknown, Base)));
    }

    [Fact]
    public void The_order_is_cosmetic()
    {
        var reversed = DriftSample.Of(
            Base.Schemas[0].Tables[0] with { Columns = [.. Base.Schemas[0].Tables[0].Columns.Reverse()] }, Base.Schemas[0].Tables[1]);
        Assert.Equal([(TapDriftSeverity.Cosmetic, "s.t", "order of columns")], DriftSample.Told(TapSnapshotDrift.Between(Base, reversed)));
        var tables = Base with { Schemas = [Base.Schemas[0] with { Tables = [.. Base.Schemas[0].Tables.Reverse()] }] };
        Assert.Equal([(TapDriftSeverity.Cosmetic, "", "order of tables")], DriftSample.Told(TapSnapshotDrift.Between(Base, tables)));
    }

    [Fact]
    public void Keys_count_by_what_they_join()
    {
        TapKeyInfo key = new() { Id = "k1", FromTable = "s.t", TargetTable = "s.u", Columns = [new() { From = "n", Target = "k" }] };
        var with = Base with { Keys = [key] };
        Assert.Equal([(TapDriftSeverity.Breaking, "s.t", "foreign key")], DriftSample.Told(TapSnapshotDrift.Between(with, Base)));
        Assert.Equal([(TapDriftSeverity.Compatible, "s.t", "foreign key")], DriftSample.Told(TapSnapshotDrift.Between(Base, with)));
        Assert.Equal(
            [(TapDriftSeverity.Cosmetic, "s.t", "name of a foreign key")],
            DriftSample.Told(TapSnapshotDrift.Between(with, Base with { Keys = [key with { Id = "k2" }] })));
        var other = Base with { Keys = [key with { Columns = [new() { From = "obs_id", Target = "k" }] }] };
        var change = One(with, other);
        Assert.Equal("foreign key: was (n) to s.u(k), is (obs_id) to s.u(k) now", change.ToString());
        var without = DriftSample.Of(Base.Schemas[0].Tables[0]);
        Assert.Equal([(TapDriftSeverity.Breaking, "s.u", "table")], DriftSample.Told(TapSnapshotDrift.Between(with, without)));
    }

    [Fact]
    public void Abilities_that_are_gone_break_and_new_ones_do_not()
    {
        TapCapabilities old = new()
        {
            AdqlVersions = ["2.0", "2.1"], Features = ["adqlgeo:POINT"], Functions = ["f(a REAL) -> REAL", "g(x INTEGER) -> REAL"],
            UploadMethods = ["inline"], Limits = new() { OutputRowsHard = 10 }, StringLiterals = StringLiteralRule.Standard,
        };
        TapCapabilities now = new()
        {
            AdqlVersions = ["2.0"], Features = ["adqlgeo:POINT", "adqlgeo:CIRCLE"],
            Functions = ["f(value  REAL)->REAL", "g(x TEXT) -> REAL", "h() -> REAL"],
            UploadMethods = [], Limits = new() { OutputRowsHard = 5 }, StringLiterals = StringLiteralRule.Standard,
        };
        var told = DriftSample.Told(TapSnapshotDrift.Between(Base with { Capabilities = old }, Base with { Capabilities = now }));
        Assert.Equal(
        [
            (TapDriftSeverity.Breaking, "", "ADQL version"), (TapDriftSeverity.Breaking, "", "function"),
            (TapDriftSeverity.Breaking, "", "upload method"),
            (TapDriftSeverity.Breaking, "", "rows of an answer at most"),
            (TapDriftSeverity.Compatible, "", "language feature"), (TapDriftSeverity.Compatible, "", "function"),
            (TapDriftSeverity.Cosmetic, "", "declaration of a function"),
        ], told);
    }

    [Theory]
    [InlineData(10L, 5L, TapDriftSeverity.Breaking)]
    [InlineData(null, 5L, TapDriftSeverity.Breaking)]
    [InlineData(5L, 10L, TapDriftSeverity.Compatible)]
    [InlineData(5L, null, TapDriftSeverity.Compatible)]
    public void A_limit_that_is_lower_or_new_breaks(long? old, long? now, TapDriftSeverity severity)
    {
        foreach (var limits in (Func<long?, TapLimits>[])[
            rows => new() { OutputRowsDefault = rows }, rows => new() { OutputRowsHard = rows },
            seconds => new() { ExecutionSecondsHard = seconds }
        ])
        {
            Assert.Equal(
                severity, One(
                    Base with { Capabilities = new() { Limits = limits(old) } },
                    Base with { Capabilities = new() { Limits = limits(now) } }).Severity);
        }
    }

    [Fact]
    public void Names_in_a_report_are_fit_for_a_line()
    {
        const string Odd = "a\nb\u202Ec";
        var text = TapSnapshotDrift.Between(
            Base, DriftSample.Of([.. Base.Schemas[0].Tables, DriftSample.Table("s.v", Id with { Name = Odd })])).ToText()
            + TapSnapshotDrift.Between(
                Base, Base with { Schemas = [.. Base.Schemas, new() { Name = Odd, Tables = [DriftSample.Table("w\n" + Odd, Id)] }] })
                    .ToText()
            + TapSnapshotDrift.Between(
                DriftSample.Of(DriftSample.Table("s.t", Id with { Name = Odd })),
                DriftSample.Of(DriftSample.Table("s.t", Id with { Name = Odd, Datatype = "int" }))).ToText();
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("column a b c: type was", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), static line => line.StartsWith('b'));
    }

    [Fact]
    public void The_report_groups_by_severity_and_table_and_keeps_texts_on_their_line()
    {
        var now = DriftSample.Of(
            DriftSample.Table(
                "s.t", Id with { Description = "first\nsecond\u202E" + new string('x', 100) }, Ra with { Datatype = "float" }),
            Base.Schemas[0].Tables[1] with { Columns = [new() { Name = "k", Datatype = "long" }, new() { Name = "z", Datatype = "int" }] });
        Assert.Equal(
            """
            2 breaking, 1 compatible, 1 cosmetic differences

            Breaking: programs fail, give other results, or no longer compile with the new snapshot
              s.t
                column ra: type was double, is float now
                column n is gone; it was int

            Compatible: programs go on as before
              s.u
                column z is new: int

            Cosmetic: descriptions, hints and order
              s.t
                column obs_id: description first second xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… is new

            """.ReplaceLineEndings("\n"),
            TapSnapshotDrift.Between(Base, now).ToText());
    }

    [Fact]
    public void Cosmetic_changes_of_many_columns_are_one_line()
    {
        TapTableInfo Make(bool principal) =>
            DriftSample.Table(
                "s.w", [.. Enumerable.Range(0, 6).Select(
                    i => new TapColumnInfo { Name = $"c{i}", Datatype = "int", Principal = principal })]);
        var drift = TapSnapshotDrift.Between(DriftSample.Of(Make(false)), DriftSample.Of(Make(true)));
        Assert.Equal(6, drift.Changes.Count);
        Assert.EndsWith("  s.w\n    principal of 6 columns: c0, c1, c2, c3 and 2 more\n", drift.ToText(), StringComparison.Ordinal);
    }

    private static (TapDriftSeverity Severity, string What) Told(TapSnapshotChange change) => (change.Severity, change.What);

    private static TapSnapshotChange One(TapSnapshot before, TapSnapshot now) =>
        Assert.Single(TapSnapshotDrift.Between(before, now).Changes);

    private static TapSnapshot Edit(string column, Func<TapColumnInfo, TapColumnInfo> edit)
    {
        var table = Base.Schemas[0].Tables[0];
        ValueList<TapColumnInfo> columns = [.. table.Columns.Select(one => one.Name == column ? edit(one) : one)];
        return DriftSample.Of(table with { Columns = columns }, Base.Schemas[0].Tables[1]);
    }
}
