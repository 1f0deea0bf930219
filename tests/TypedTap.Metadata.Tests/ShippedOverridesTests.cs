using System.Text.RegularExpressions;

namespace TypedTap.Metadata.Tests;

public partial class ShippedOverridesTests
{
    public static TheoryData<string> Stems { get; } = ["cadc", "eso-tap-cat", "eso-tap-obs"];

    [Fact]
    public void All_are_tested() => Assert.Equal(
        Stems.Cast<object[]>().Select(row => (string)row[0]).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schemas"), "*.tap.overrides.json")
            .Select(f => Path.GetFileName(f).Replace(".tap.overrides.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stems))]
    public void They_fit_their_snapshot_to_the_letter(string stem)
    {
        var snapshot = ShippedSnapshotsTests.Read(stem);
        var overrides = Read(stem);
        Assert.Empty(TapOverridesApplication.Apply(snapshot, overrides).Problems);
        Assert.Equal("./tap-overrides.schema.json", overrides.JsonSchema);
        var tables = ShippedSnapshotsTests.Tables(snapshot).ToDictionary(
            t => t.Name, t => t.Columns.Select(c => c.Name).ToList(), StringComparer.Ordinal);
        Assert.All(overrides.Tables, table => Assert.All(table.Columns, column => Assert.Contains(column.Name, tables[table.Name])));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Everything_about_a_column_has_its_reason(string stem)
    {
        var overrides = Read(stem);
        Assert.NotNull(overrides.Note);
        Assert.All(overrides.Tables.SelectMany(t => t.Columns), column => Assert.InRange(column.Note?.Length ?? 0, 5, 250));
        Assert.All(overrides.Keys.Where(k => k.Reverse == true || k.Remove == true), key => Assert.NotNull(key.Note));
    }

    [Theory]
    [InlineData("cadc", "caom2.Observation", "target_moving", "bool")]
    [InlineData("cadc", "tap_schema.columns", "principal", "bool")]
    [InlineData("cadc", "caom2.Plane", "polarization_states", "list /")]
    [InlineData("cadc", "caom2.Observation", "members", "list  ")]
    [InlineData("eso-tap-cat", "safcat.viking_er5_zyjj_1j_2hks_catMetaData_fits_V4", "PRIMARY_SOURCE", "bool")]
    [InlineData("eso-tap-cat", "safcat.GES_DR5_1_V1", "LIM_LI1", "bool")]
    [InlineData("eso-tap-obs", "dbo.raw", "ra", "null -596.52323555")]
    [InlineData("eso-tap-obs", "dbo.raw", "dec", "null -596.52323555")]
    [InlineData("eso-tap-obs", "dbo.raw", "ra_pnt", "")]
    [InlineData("eso-tap-obs", "ist.espresso", "exp_start", "Timestamp")]
    [InlineData("eso-tap-obs", "dbo.raw", "date_obs", "")]
    [InlineData("eso-tap-obs", "dbo.raw", "tpl_start", "")]
    public void Columns_are_what_people_know(string stem, string table, string column, string expected)
    {
        var (snapshot, _) = TapOverridesApplication.Apply(ShippedSnapshotsTests.Read(stem), Read(stem));
        var info = ShippedSnapshotsTests.Tables(snapshot).Single(t => t.Name == table).Columns.Single(c => c.Name == column);
        Assert.Equal(
            expected,
            info.IsBoolean ? "bool"
            : info.ListSeparator is { } separator ? "list " + separator
            : info.NullValues.Count > 0 ? "null " + string.Join(' ', info.NullValues)
            : TapType.Of(info).Kind == TapTypeKind.Timestamp ? "Timestamp" : "");
    }

    [Fact]
    public void Every_key_of_CADC_points_from_many_to_one_and_has_different_names()
    {
        var (snapshot, _) = TapOverridesApplication.Apply(ShippedSnapshotsTests.Read("cadc"), Read("cadc"));
        Assert.Equal(14, snapshot.Keys.Count);
        Assert.Equal(("caom2.ObservationMember", "caom2.Observation", "parentID", "obsID"), Ends(snapshot, "caom2-composite-member"));
        Assert.Equal(("caom2.ProvenanceInput", "caom2.Plane", "outputID", "planeID"), Ends(snapshot, "caom2-plane-prov"));
        var tables = ShippedSnapshotsTests.Tables(snapshot).ToDictionary(
            t => t.Name, t => t.Columns.Select(c => c.Name).ToList(), StringComparer.Ordinal);
        Assert.All(snapshot.Keys, key => Assert.All(key.Columns, pair => Assert.Contains(pair.Target, tables[key.TargetTable])));
        var ways = snapshot.Keys.SelectMany(
            k => (string[])[$"{k.FromTable}.{k.NavigationName}", $"{k.TargetTable}.{k.InverseName}"]).ToList();
        Assert.Equal(ways.Count, ways.Distinct(StringComparer.Ordinal).Count());
    }

    [FactsFact]
    public void Every_column_that_CADC_describes_as_a_truth_value_or_a_list_is_one()
    {
        var (snapshot, _) = TapOverridesApplication.Apply(ShippedSnapshotsTests.Read("cadc"), Read("cadc"));
        var known = ShippedSnapshotsTests.Tables(snapshot)
            .SelectMany(t => t.Columns.Select(c => (Name: $"{t.Name}.{c.Name}", Column: c)))
            .ToList();
        var rows = FactsCsv.Rows("cadc_argus.csv")
            .Select(r => (Name: $"{r["table_name"]}.{r["column_name"]}", Text: r["description"]))
            .ToList();
        Assert.Equal(
            rows.Where(r => TruthValue().IsMatch(r.Text)).Select(r => r.Name).Order(StringComparer.Ordinal),
            known.Where(k => k.Column.IsBoolean).Select(k => k.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            rows.Where(r => List().IsMatch(r.Text)).Select(r => $"{r.Name} '{Separator(r.Text)}'").Order(StringComparer.Ordinal),
            known.Where(k => k.Column.ListSeparator is not null)
                .Select(k => $"{k.Name} '{k.Column.ListSeparator}'")
                .Order(StringComparer.Ordinal));
    }

    private static string Separator(string description) => description.Contains("space-separated", StringComparison.Ordinal)
        ? " "
        : List().Match(description).Groups["sign"].Value;

    private static (string From, string Target, string FromColumn, string TargetColumn) Ends(TapSnapshot snapshot, string id)
    {
        var key = snapshot.Keys.Single(k => k.Id == id);
        return (key.FromTable, key.TargetTable, key.Columns[0].From, key.Columns[0].Target);
    }

    private static TapOverrides Read(string stem) =>
        TapOverridesReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", stem + ".tap.overrides.json")));

    [GeneratedRegex("0=false|1 means true|flag for moving", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TruthValue();

    [GeneratedRegex("space-separated|separated by (?<sign>.)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex List();
}
