using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

public class ShippedSnapshotsTests
{
    public static TheoryData<string> Stems { get; } = ["cadc", "eso-tap-cat", "eso-tap-obs", "ivoa-obscore"];

    internal static string Text(string stem) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", stem + ".tap.json"));

    internal static TapSnapshot Read(string stem) => TapSnapshotReader.Read(Text(stem));

    internal static IEnumerable<TapTableInfo> Tables(TapSnapshot snapshot) => snapshot.Schemas.SelectMany(s => s.Tables);

    [Fact]
    public void Every_shipped_snapshot_is_tested() => Assert.Equal(
        Stems.Cast<object[]>().Select(row => (string)row[0]).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schemas"), "*.tap.json")
            .Select(f => Path.GetFileName(f).Replace(".tap.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stems))]
    public void Shipped_snapshots_are_canonical(string stem)
    {
        var text = Text(stem);
        var snapshot = TapSnapshotReader.Read(text);
        Assert.Equal(text, TapSnapshotWriter.Write(snapshot));
        Assert.Equal(TapSnapshotWriter.ComputeHash(snapshot), snapshot.Hash);
        Assert.Equal(stem, snapshot.Service.Name);
        Assert.Equal("./tap-snapshot.schema.json", snapshot.JsonSchema);
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Names_are_recorded_and_as_the_rule_makes_them(string stem)
    {
        var snapshot = Read(stem);
        Assert.Same(snapshot, TapNaming.Resolve(snapshot));
        var unnamed = snapshot with
        {
            Schemas = snapshot.Schemas.Select(s => s with
            {
                CSharpName = null,
                Tables = s.Tables
                    .Select(t => t with { CSharpName = null, Columns = t.Columns.Select(c => c with { CSharpName = null }).ToValueList() })
                    .ToValueList(),
            }).ToValueList(),
        };
        Assert.Equal(snapshot, TapNaming.Resolve(unnamed));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Every_column_has_a_known_type_and_every_record_different_properties(string stem)
    {
        foreach (var table in Tables(Read(stem)))
        {
            Assert.All(table.Columns, c => Assert.True(TapType.Of(c).KnownDatatype, $"{table.Name}.{c.Name}"));
            var type = CSharpNames.TypeNames([table.Name])[0];
            var properties = CSharpNames.PropertyNames(type, table.Columns.Select(c => c.Name));
            Assert.Equal(table.Columns.Count, properties.Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain(type, properties);
            Assert.DoesNotContain(properties, p => p.Contains('_', StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Descriptions_are_short_and_the_main_tables_have_one_for_each_column(string stem)
    {
        string[] main = ["dbo.raw", "caom2.Observation", "caom2.Plane", "caom2.Artifact", "ivoa.ObsCore"];
        foreach (var table in Tables(Read(stem)))
        {
            Assert.NotNull(table.Description);
            Assert.All(table.Columns, c => Assert.InRange(c.Description?.Length ?? 1, 1, 100));
            if (main.Contains(table.Name))
                Assert.All(table.Columns, c => Assert.NotNull(c.Description));
        }
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Schemas_hold_their_own_tables_and_keys_name_tables_of_the_snapshot(string stem)
    {
        var snapshot = Read(stem);
        foreach (var schema in snapshot.Schemas)
            Assert.All(schema.Tables, t => Assert.Equal(schema.Name, AdqlTableName.Parse(t.Name).Schema));
        var columns = Tables(snapshot).ToDictionary(t => t.Name, t => t.Columns.Select(c => c.Name).ToArray(), StringComparer.Ordinal);
        foreach (var key in snapshot.Keys.Where(k => k.Note?.Contains("has lost the column", StringComparison.Ordinal) != true))
        {
            Assert.All(key.Columns, pair => Assert.Contains(pair.From, columns[key.FromTable]));
            Assert.All(key.Columns, pair => Assert.Contains(pair.Target, columns[key.TargetTable]));
        }
    }

    [Fact]
    public void ObsCore_has_its_thirty_and_thirty_columns_and_four_that_are_never_null()
    {
        var table = Assert.Single(Tables(Read("ivoa-obscore")));
        Assert.Equal(60, table.Columns.Count);
        Assert.Equal(
            ["calib_level", "obs_collection", "obs_id", "obs_publisher_did"],
            table.Columns.Where(c => c.Nullable == false).Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("safcat.AMBRE_HARPS_V1", 27)]
    [InlineData("safcat.AMBRE_UVES_V1", 33)]
    [InlineData("safcat.AMBRE_V1", 33)]
    [InlineData("safcat.GES_2021_VRAD", 14)]
    [InlineData("safcat.GES_DR5_1_V1", 350)]
    [InlineData("safcat.KiDS_DR4_1_ugriZYJHKs_cat_fits", 306)]
    [InlineData("safcat.viking_er5_zyjj_1j_2hks_catMetaData_fits_V4", 216)]
    [InlineData("safcat.VVVX_VIRAC_V2_SOURCES", 87)]
    public void Catalogues_have_as_many_columns_as_the_service_counts_and_one_place_on_the_sky(string table, int count)
    {
        var columns = Tables(Read("eso-tap-cat")).Single(t => t.Name == table).Columns;
        Assert.Equal(count, columns.Count);
        Assert.Single(columns, c => c.Ucd == "pos.eq.ra;meta.main");
        Assert.Single(columns, c => c.Ucd == "pos.eq.dec;meta.main");
        Assert.Single(columns, c => c.Ucd == "meta.id;meta.main");
    }

    [Theory]
    [InlineData("cadc", "caom2.Observation", "obsID", "global::System.Guid")]
    [InlineData("cadc", "caom2.Plane", "position_bounds", "global::TypedTap.Sky.SkyRegion")]
    [InlineData("cadc", "caom2.Plane", "position_bounds_samples", "global::TypedTap.Sky.SkyRegion")]
    [InlineData("cadc", "caom2.Plane", "energy_bounds", "global::TypedTap.Sky.Interval<double>")]
    [InlineData("cadc", "caom2.Plane", "time_bounds_samples", "global::TypedTap.Sky.Interval<double>[]")]
    [InlineData("cadc", "caom2.Plane", "publisherID", "string")]
    [InlineData("cadc", "caom2.Plane", "dataRelease", "global::System.DateTime")]
    [InlineData("eso-tap-obs", "dbo.raw", "det_expid", "short")]
    [InlineData("eso-tap-obs", "dbo.raw", "date_obs", "string")]
    [InlineData("eso-tap-obs", "dbo.raw", "exp_start", "global::System.DateTime")]
    [InlineData("eso-tap-obs", "dbo.raw", "s_region", "global::TypedTap.Sky.SkyRegion")]
    [InlineData("eso-tap-obs", "dbo.ssa", "positionJ2000", "double[]")]
    [InlineData("eso-tap-cat", "safcat.VVVX_VIRAC_V2_SOURCES", "sourceid", "long")]
    [InlineData("eso-tap-cat", "safcat.VVVX_VIRAC_V2_SOURCES", "phot_ks_mean_mag", "float")]
    [InlineData("eso-tap-cat", "safcat.KiDS_DR4_1_ugriZYJHKs_cat_fits", "\"Level\"", "float")]
    [InlineData("eso-tap-cat", "safcat.GES_DR5_1_V1", "OBJECT", "string")]
    [InlineData("ivoa-obscore", "ivoa.ObsCore", "access_estsize", "long")]
    public void Columns_have_the_types_that_users_expect(string stem, string table, string column, string clrName) => Assert.Equal(
        clrName,
        TapType.Of(Tables(Read(stem)).Single(t => t.Name == table).Columns.Single(c => c.Name == column)).ClrName);
}
