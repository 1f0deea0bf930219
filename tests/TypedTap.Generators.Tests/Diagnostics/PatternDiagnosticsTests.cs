using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>Patterns stand in the project file; what is wrong with one is said at the archive, with what a code fix needs.</summary>
public sealed class PatternDiagnosticsTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Fact]
    public void A_pattern_is_reported_at_the_attribute_of_the_first_archive_that_uses_the_snapshot()
    {
        const string Source =
            """
            namespace My;
            [TypedTap.TapArchive("other")] partial class Other;
            [TypedTap.TapArchive("demo")] partial class First;
            [TypedTap.TapArchive("Demo", Namespace = "Elsewhere")] partial class Second;
            """;
        var run = new GeneratorRun(
            Source,
            new SnapshotText(Path, Sample.Three(), "other.*|obs.Plain"),
            new SnapshotText("/schemas/other.tap.json", Sample.Three()));
        var diagnostic = Expect.One(run, "TTAP1002");
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            "TypedTap.TapArchive(\"demo\")", Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Without_an_archive_a_pattern_is_reported_without_a_place()
    {
        var run = new GeneratorRun("class None;", new SnapshotText(Path, Sample.Three(), "obs.Plain"));
        Assert.Equal(Location.None, Expect.One(run, "TTAP1002").Location);
    }

    [Fact]
    public void A_code_fix_is_told_the_pattern_where_it_stands_and_what_may_be_meant()
    {
        var properties = Expect.One(Run("obs.Plain"), "TTAP1002").Properties;
        Assert.Equal("demo", properties["snapshot"]);
        Assert.Equal(Path, properties["snapshotPath"]);
        Assert.Equal("obs.Plain", properties["pattern"]);
        Assert.Equal("Tables", properties["metadata"]);
        Assert.Equal("obs.Plane", properties["suggestions"]);
    }

    [Fact]
    public void A_code_fix_for_a_missing_snapshot_is_told_its_name() => Assert.Equal(
        "demo",
        Expect.One(new GeneratorRun(GeneratorRun.Archive), "TTAP0001").Properties["snapshot"]);

    [Fact]
    public void A_code_fix_for_an_empty_choice_is_told_an_example() => Assert.Equal(
        "obs.*",
        Expect.One(Run(""), "TTAP0003").Properties["suggestions"]);

    [Fact]
    public void TTAP0003_when_everything_is_excluded()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), "obs.*") { Exclude = "obs.*" });
        Expect.One(run, "TTAP0003");
    }

    [Theory]
    [InlineData("obs.Artefact", "did you mean 'obs.Artifact'?")]
    [InlineData("ops.*", "did you mean 'obs.*'?")]
    [InlineData("completely.different_thing", "write one of 'obs.Plane', 'obs.Artifact', 'other.Thing'")]
    public void TTAP1008_for_a_pattern_of_Exclude(string pattern, string advice)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()) { Exclude = pattern });
        var diagnostic = Expect.One(run, "TTAP1008");
        Assert.Equal(
            $"The pattern '{pattern}' of ExcludeTables does nothing with the snapshot 'demo.tap.json' because nothing there matches it; {advice}",
            diagnostic.GetMessage());
        Assert.Equal("ExcludeTables", diagnostic.Properties["metadata"]);
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(4, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Excluding_what_was_not_selected_is_no_mistake() => Expect.Clean(
        new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), "other.*") { Exclude = "obs.*" }));

    [Theory]
    [InlineData("obs.Plane.s_dec", "did you mean 'obs.Plane.s_ra'?", "obs.Plane.s_ra")]
    [InlineData("!obs.Plane.planeId_", "did you mean '!obs.Plane.planeID'?", "!obs.Plane.planeID")]
    [InlineData("obs.Plain.*", "did you mean 'obs.Plane.*'?", "obs.Plane.*")]
    [InlineData("obs.Plane", "write one of", "")]
    public void TTAP1008_for_a_pattern_of_Columns(string pattern, string advice, string suggestion)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()) { Columns = pattern });
        var diagnostic = Expect.One(run, "TTAP1008");
        Assert.StartsWith($"The pattern '{pattern}' of Columns does nothing", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(advice, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(suggestion, diagnostic.Properties["suggestions"]!.Split('\n')[0]);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1012_when_no_column_is_left()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()) { Columns = "!obs.Plane.*" });
        Assert.StartsWith(
            "The table 'obs.Plane' of the snapshot 'demo.tap.json' cannot be generated", Expect.One(run, "TTAP1012").GetMessage(),
            StringComparison.Ordinal);
        Assert.Equal(3, run.Result.GeneratedSources.Length);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1009_for_a_table_that_the_index_has_and_no_part()
    {
        var run = Parts("a.Here|a.Away", Sample.Index("a.Here", "a.Away", "b.Other"));
        var diagnostic = Expect.One(run, "TTAP1009");
        Assert.Equal(
            "'a.Away' cannot be generated because it is known to the service, but its columns are not in the snapshot 'demo.tap.json'; run 'dotnet build -t:TypedTapRefresh'",
            diagnostic.GetMessage());
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1002_looks_for_similar_names_in_the_index() => Assert.Contains(
        "did you mean 'b.Other'?",
        Expect.One(Parts("a.Here|b.Othr", Sample.Index("a.Here", "a.Away", "b.Other")), "TTAP1002").GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public void The_index_is_not_read_while_every_pattern_matches()
    {
        var index = SnapshotText.Index("/schemas/demo.tap/index.tsv", Sample.Index("a.Here", "a.Away"));
        Expect.Clean(Parts("a.Here", index));
        Assert.Equal(0, index.Reads);
    }

    [Fact]
    public void TTAP1001_for_an_index_that_is_none()
    {
        var run = Parts("a.Here|b.Othr", "nonsense");
        Assert.Equal(["TTAP1001", "TTAP1002"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            "/schemas/demo.tap/index.tsv", run.Diagnostics.Single(diagnostic => diagnostic.Id == "TTAP1001").Location.GetLineSpan().Path);
    }

    [Fact]
    public void Excluding_a_table_that_the_index_has_is_no_mistake() => Assert.Empty(Parts(
        "a.*",
        SnapshotText.Index("/schemas/demo.tap/index.tsv", Sample.Index("a.Here", "b.Other")),
        exclude: "b.*").Diagnostics);

    [Fact]
    public void TTAP1011_for_a_table_in_two_parts()
    {
        var part = Sample.Snapshot(Sample.Table("a.Here", Sample.Column("x")));
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Head(), "a.*"),
            SnapshotText.Part("/schemas/demo.tap/b.tap.json", part),
            SnapshotText.Part("/schemas/demo.tap/a.tap.json", part));
        var diagnostic = Expect.One(run, "TTAP1011");
        Assert.Equal("/schemas/demo.tap/b.tap.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1001_for_a_part_that_cannot_be_read()
    {
        var broken = new SnapshotText("/schemas/demo.tap/b.tap.json", "{ \"formatVersion\": 1,\n nonsense") { Role = "TapPart" };
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Head(), "a.*"),
            SnapshotText.Part("/schemas/demo.tap/a.tap.json", Sample.Snapshot(Sample.Table("a.Here", Sample.Column("x")))),
            broken);
        var diagnostic = Expect.One(run, "TTAP1001");
        Assert.Equal(broken.Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(2, run.Result.GeneratedSources.Length);
    }

    private static GeneratorRun Run(string tables) => new(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), tables));

    private static GeneratorRun Parts(string tables, string index) =>
        Parts(tables, SnapshotText.Index("/schemas/demo.tap/index.tsv", index));

    private static GeneratorRun Parts(string tables, SnapshotText index, string exclude = "") => new(
        GeneratorRun.Archive,
        new SnapshotText(Path, Sample.Head(), tables) { Exclude = exclude },
        SnapshotText.Part("/schemas/demo.tap/a.tap.json", Sample.Snapshot(Sample.Table("a.Here", Sample.Column("x")))),
        index);
}
