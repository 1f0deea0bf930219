using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>What is wrong with an overrides file, or with names that a file asks for.</summary>
public sealed class OverridesDiagnosticsTests
{
    private const string Path = "/schemas/demo.tap.json";
    private const string OverridesPath = "/schemas/demo.tap.overrides.json";

    [Theory]
    [InlineData("{\n  \"formatVersion\": 1,\n  \"tables\": 3\n}", 2)]
    [InlineData("nonsense", 0)]
    [InlineData("", 0)]
    public void TTAP1006_points_into_the_file_and_the_rest_goes_on(string json, int line)
    {
        var run = Run(json);
        var diagnostic = Expect.One(run, "TTAP1006");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("'demo.tap.overrides.json' cannot be read", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(OverridesPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(4, run.Result.GeneratedSources.Length);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1007_points_at_the_name_that_is_not_there()
    {
        const string Json =
            """
            {
              "formatVersion": 1,
              "tables": [
                { "name": "obs.Plane", "columns": [
                  { "name": "s_ra", "unit": "rad" },
                  { "name": "s_dek", "unit": "rad" } ] }
              ]
            }
            """;
        var run = Run(Json);
        var diagnostic = Expect.One(run, "TTAP1007");
        Assert.Equal(OverridesPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(5, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("s_dek", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Unit = \"rad\"", run.Source("Plane."), StringComparison.Ordinal);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1007_is_not_said_of_parts_that_are_not_at_hand()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Head(), "a.*"),
            SnapshotText.Part("/schemas/demo.tap/a.tap.json", Sample.Snapshot(Sample.Table("a.Here", Sample.Column("x")))),
            SnapshotText.Overrides(
                OverridesPath,
                """{"formatVersion": 1, "tables": [{"name": "b.Away", "columns": [{"name": "y", "unit": "deg"}]}, {"name": "a.Here", "columns": [{"name": "nix", "unit": "m"}]}]}"""));
        Assert.Contains("nix", Expect.One(run, "TTAP1007").GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clone")]
    [InlineData("Plane")]
    [InlineData("PlaneID")]
    public void TTAP1010_for_the_name_of_a_column_that_something_else_has(string name)
    {
        var json = $$"""{"formatVersion": 1, "tables": [{"name": "obs.Plane", "columns": [{"name": "planeID", "csharp": "PlaneID"}, {"name": "s_ra", "csharp": "{{name}}"}]}]}""";
        var run = Run(json);
        var diagnostic = run.Diagnostics.First(d => d.Id is "TTAP1010" or "TTAP1007");
        Assert.Contains(name, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(OverridesPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1010_for_a_recorded_name_that_cannot_be_kept_points_at_the_column()
    {
        var text = new SnapshotText(
            Path, Sample.Snapshot(Sample.Table("obs.T", Sample.Column("x"), Sample.Column("y") with { CSharpName = "Equals" })));
        var run = new GeneratorRun(GeneratorRun.Archive, text);
        var diagnostic = Expect.One(run, "TTAP1010");
        Assert.StartsWith(
            "'Equals' cannot be the name in C# of the column y of 'obs.T' because 'Equals' is a member of every record; ",
            diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path);
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal("y", text.GetText().ToString(span));
        Assert.Empty(Expect.Complaints(run));
    }

    [Theory]
    [InlineData("obs",
        "'System' cannot be the name in C# of the schema 'obs' because 'System' would hide the namespace System; 'Obs' is used")]
    [InlineData("obs.b", "'A' cannot be the name in C# of the table 'obs.b' because 'A' is the name of another one; 'B' is used")]
    public void TTAP1010_for_a_recorded_name_of_a_schema_or_a_table_points_at_it(string thing, string message)
    {
        var isSchema = thing == "obs";
        var snapshot = Sample.Snapshot(
            Sample.Table("first.t", Sample.Column("x")),
            Sample.Table("obs.a", Sample.Column("x")) with { CSharpName = "A" },
            Sample.Table("obs.b", Sample.Column("x")) with { CSharpName = isSchema ? null : "A" });
        if (isSchema)
            snapshot = snapshot with { Schemas = [snapshot.Schemas[0], snapshot.Schemas[1] with { CSharpName = "System" }] };
        var whole = new SnapshotText(Path, snapshot);
        var part = SnapshotText.Part("/schemas/demo.tap/obs.tap.json", snapshot);
        AssertPoints(new GeneratorRun(GeneratorRun.Archive, whole), whole);
        AssertPoints(new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Head()), part), part);

        void AssertPoints(GeneratorRun run, SnapshotText file)
        {
            var diagnostic = Expect.One(run, "TTAP1010");
            Assert.StartsWith(message, diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.Equal(file.Path, diagnostic.Location.GetLineSpan().Path);
            Assert.StartsWith(
                isSchema ? "\"System\"" : "\"A\"", file.GetText().ToString(diagnostic.Location.SourceSpan), StringComparison.Ordinal);
            Assert.True(
                isSchema || file.GetText().ToString()[diagnostic.Location.SourceSpan.Start..].Contains(
                    "obs.b", StringComparison.Ordinal) is false);
            Assert.Empty(Expect.Complaints(run));
        }
    }

    [Fact]
    public void TTAP1010_for_an_overridden_name_of_a_table_points_into_the_overrides_and_says_why()
    {
        const string Json =
            """
            { "formatVersion": 1, "tables": [
              { "name": "obs.Plane", "csharp": "Plane" },
              { "name": "obs.Artifact", "csharp": "get_Plane" } ] }
            """;
        var diagnostic = Expect.One(Run(Json), "TTAP1010");
        Assert.StartsWith(
            "'get_Plane' cannot be the name in C# of the table 'obs.Artifact' because 'get_Plane' is what the compiler calls",
            diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(OverridesPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Names_that_people_chose_are_used()
    {
        var run = Run(
            """{"formatVersion": 1, "schemas": [{"name": "obs", "csharp": "Observations"}], "tables": [{"name": "obs.Plane", "csharp": "Layer", "columns": [{"name": "s_ra", "csharp": "RightAscension"}]}]}""");
        Expect.Clean(run);
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.Demo.Observations.Layer")!.GetMembers("RightAscension").Single());
    }

    [Fact]
    public void Overrides_of_another_snapshot_are_not_applied()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(Path, Sample.Three()),
            SnapshotText.Overrides("/schemas/demo2.tap.overrides.json", "nonsense"),
            SnapshotText.Overrides(
                "/other/demo.tap.overrides.json", """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "csharp": "Layer"}]}"""));
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.Demo.Obs.Plane"));
    }

    [Theory]
    [InlineData("/project/src/../schemas/demo.tap.json")]
    [InlineData("/project/./schemas/demo.tap.json")]
    public void Overrides_are_found_however_the_path_of_the_snapshot_is_written(string path)
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(path, Sample.Three()),
            SnapshotText.Overrides(
                "/project/schemas/demo.tap.overrides.json",
                """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "csharp": "Layer"}]}"""));
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.Demo.Obs.Layer"));
    }

    private static GeneratorRun Run(string overrides) => new(
        GeneratorRun.Archive,
        new SnapshotText(Path, Sample.Three()),
        SnapshotText.Overrides(OverridesPath, overrides));
}
