using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Selection;

/// <summary>The names of an archive's properties: those of the records, whatever else is selected.</summary>
public sealed class ArchivePropertyTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Fact]
    public void Published_names_stay_published()
    {
        var run = Run(new SnapshotText(Path, Snapshot("obs.raw_file", "obs.getPlane", "obs.class")) { Naming = "Published" });
        Expect.Clean(run);
        Assert.Equal(["raw_file", "getPlane", "class"], Properties(run, "obsSchema"));
        Assert.Equal(["obs"], Properties(run).Except(["Tables"], StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_people_chose_is_the_name_of_the_property()
    {
        var run = Run(
            new SnapshotText(Path, Snapshot("obs.raw")),
            SnapshotText.Overrides(
                "/schemas/demo.tap.overrides.json", """{"formatVersion": 1, "tables": [{"name": "obs.raw", "csharp": "RAW_FILE"}]}"""));
        Expect.Clean(run);
        Assert.Equal(["RAW_FILE"], Properties(run, "ObsSchema"));
    }

    [Theory]
    [InlineData("", "obs.foo_2", "Foo2_2")]
    [InlineData("", "obs.foo|obs.foo_2", "Foo Foo2_2")]
    [InlineData("", "obs.foo2|obs.foo_2", "Foo2 Foo2_2")]
    [InlineData("", "*", "Foo2 Foo Foo2_2")]
    [InlineData("Published", "obs.foo_2", "foo_2")]
    [InlineData("Published", "obs.foo2|obs.foo_2", "foo2 foo_2")]
    [InlineData("Published", "*", "foo2 foo foo_2")]
    public void Selecting_one_more_table_renames_no_other(string naming, string tables, string properties)
    {
        var run = Run(new SnapshotText(Path, Snapshot("obs.foo2", "obs.foo", "obs.foo_2"), tables) { Naming = naming });
        Expect.Clean(run);
        var schema = naming.Length == 0 ? "Obs" : "obs";
        Assert.Equal(properties.Split(' '), Properties(run, schema + "Schema"));
        Assert.All(properties.Split(' '), name => Assert.NotNull(run.Output.GetTypeByMetadataName($"My.Demo.{schema}.{name}")));
    }

    [Fact]
    public void Names_of_the_class_and_of_its_field_are_avoided_and_no_other_pays_for_it()
    {
        var names = new[] { "obs.obsSchema", "obs._archive", "obs.obsSchemaTable", "obs.get_plane", "obs.plane" };
        var run = Run(new SnapshotText(Path, Snapshot(names)) { Naming = "Published" });
        Expect.Clean(run);
        Assert.Equal(["obsSchemaTableTable", "_archiveTable", "obsSchemaTable", "get_planeRow", "plane"], Properties(run, "obsSchema"));
    }

    [Fact]
    public void A_chosen_name_that_the_compiler_gives_to_a_part_of_another_property_is_refused()
    {
        var run = Run(
            new SnapshotText(Path, Snapshot("obs.plane", "obs.other")),
            SnapshotText.Overrides(
                "/schemas/demo.tap.overrides.json",
                """{"formatVersion": 1, "tables": [{"name": "obs.plane", "csharp": "Plane"}, {"name": "obs.other", "csharp": "get_Plane"}]}"""));
        Assert.Contains("CS0102", Expect.One(run, "TTAP1010").GetMessage(), StringComparison.Ordinal);
        Assert.Empty(Expect.Complaints(run));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_schema_called_functions_has_the_same_name_with_functions_of_the_service_and_without(bool declares)
    {
        var snapshot = Snapshot("functions.t");
        if (declares)
        {
            snapshot = snapshot with
            {
                Capabilities = snapshot.Capabilities with { Functions = ["ivo_healpix_index(k INTEGER, ra DOUBLE, dec DOUBLE) -> INTEGER"] }
            };
        }

        var run = Run(new SnapshotText(Path, snapshot));
        Expect.Clean(run);
        Assert.Contains("FunctionsSchema", Properties(run));
    }

    private static GeneratorRun Run(params SnapshotText[] texts) => new(GeneratorRun.Archive, texts);

    private static TapSnapshot Snapshot(params string[] tables) =>
        Sample.Snapshot([.. tables.Select(name => Sample.Table(name, Sample.Column("x")))]);

    private static IEnumerable<string> Properties(GeneratorRun run, string? schema = null) =>
        run.Output.GetTypeByMetadataName("My.DemoArchive" + (schema is null ? "" : "+" + schema))!
            .GetMembers()
            .OfType<Microsoft.CodeAnalysis.IPropertySymbol>()
            .Select(property => property.Name);
}
