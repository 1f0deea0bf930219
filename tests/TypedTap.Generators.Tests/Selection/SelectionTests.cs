using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Selection;

/// <summary>Which tables and columns are generated, and that choosing renames nothing.</summary>
public sealed class SelectionTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Theory]
    [InlineData("*", "", "Artifact Plane Thing")]
    [InlineData("*", "obs.*", "Thing")]
    [InlineData("obs.*", "obs.art*", "Plane")]
    [InlineData("obs.*|other.*", "*.Thing|obs.Artifact", "Plane")]
    [InlineData("OBS.PLANE", "", "Plane")]
    public void Tables_less_those_that_are_excluded(string tables, string exclude, string expected)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), tables) { Exclude = exclude });
        Expect.Clean(run);
        Assert.Equal(expected, Records(run));
    }

    [Theory]
    [InlineData("", "A B C")]
    [InlineData("s.T.a", "A")]
    [InlineData("s.T.a|s.T.c", "A C")]
    [InlineData("!s.T.a", "B C")]
    [InlineData("s.T.*|!s.T.b", "A C")]
    [InlineData("!s.T.b|s.T.*", "A C")]
    [InlineData("*.b", "B")]
    [InlineData("S.t.A", "A")]
    [InlineData("s.U.x", "A B C")]
    [InlineData("!*.x", "A B C")]
    public void Columns_that_match_less_those_that_are_taken_away(string columns, string expected)
    {
        var snapshot = Sample.Snapshot(
            Sample.Table("s.T", Sample.Column("a"), Sample.Column("b"), Sample.Column("c")),
            Sample.Table("s.U", Sample.Column("x"), Sample.Column("y")));
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot) { Columns = columns });
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id != "TTAP1008");
        Assert.Empty(Expect.Complaints(run));
        Assert.Equal(expected, Properties(run, "My.Demo.S.T"));
    }

    [Fact]
    public void Leaving_a_column_out_renames_no_other()
    {
        var snapshot = Sample.Snapshot(Sample.Table("s.T", Sample.Column("a_b"), Sample.Column("\"a-b\""), Sample.Column("aB")));
        var all = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot));
        var last = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot) { Columns = "s.T.aB" });
        Expect.Clean(last);
        Assert.EndsWith(" " + Properties(last, "My.Demo.S.T"), Properties(all, "My.Demo.S.T"), StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_find_tables_and_columns_under_the_names_that_overrides_write()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Three(), "obs.\"Plane\"") { Columns = "obs.Plane.S_RA" },
            SnapshotText.Overrides(
                "/schemas/demo.tap.overrides.json",
                """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "writtenAs": "obs.\"Plane\""}]}"""));
        Expect.Clean(run);
        Assert.Equal("SRa", Properties(run, "My.Demo.Obs.Plane"));
    }

    [Fact]
    public void Parts_are_one_service()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Head(), "*"),
            SnapshotText.Part(
                "/schemas/demo.tap/b.tap.json",
                Sample.Snapshot(Sample.Table("b.One", Sample.Column("x")), Sample.Table("a.Late", Sample.Column("x")))),
            SnapshotText.Part("/schemas/demo.tap/a.tap.json", Sample.Snapshot(Sample.Table("a.First", Sample.Column("x")))),
            SnapshotText.Part("/schemas/another.tap/c.tap.json", Sample.Snapshot(Sample.Table("c.Alien", Sample.Column("x")))));
        Expect.Clean(run);
        Assert.Equal("First Late One", Records(run));
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.Demo.A.Late"));
    }

    [Fact]
    public void Columns_of_a_doubtful_type_in_a_part_are_found_there()
    {
        var part = SnapshotText.Part(
            "/schemas/demo.tap/a.tap.json",
            Sample.Snapshot(
                Sample.Table("a.S", Sample.Column("x")), Sample.Table("a.T", Sample.Column("y"), Sample.Column("z", "wibble"))));
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Head(), "*"), part);
        var diagnostic = Expect.One(run, "TTAP1003");
        Assert.Equal(part.Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal("z", part.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    [Fact]
    public void A_datatype_that_overrides_set_right_is_not_doubtful() => Expect.Clean(new GeneratorRun(
        GeneratorRun.Archive,
        new SnapshotText(Path, Sample.Snapshot(Sample.Table("a.T", Sample.Column("z", "wibble")))),
        SnapshotText.Overrides(
            "/schemas/demo.tap.overrides.json",
            """{"formatVersion": 1, "tables": [{"name": "a.T", "columns": [{"name": "z", "datatype": "int"}]}]}""")));

    private static string Records(GeneratorRun run) => string.Join(' ', Types(run.Output.SourceModule.GlobalNamespace)
        .Where(type => type.IsRecord)
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal));

    private static string Properties(GeneratorRun run, string type) => string.Join(' ', run.Output.GetTypeByMetadataName(type)!
        .GetMembers()
        .OfType<IPropertySymbol>()
        .Where(property => property.DeclaredAccessibility == Accessibility.Public
            && property.GetAttributes().Any(a => a.AttributeClass!.Name == "TapColumnAttribute"))
        .Select(property => property.Name));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
