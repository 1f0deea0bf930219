using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Robustness;

/// <summary>Whatever is in the files: the generator says what is wrong, and what it writes compiles without a word.</summary>
public sealed class FuzzTests
{
    private const string Path = "/schemas/demo.tap.json";
    private const string OverridesPath = "/schemas/demo.tap.overrides.json";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_made_of_a_random_service_compiles_in_every_kind_of_project(int seed)
    {
        var random = new RandomService(seed);
        var snapshot = random.Snapshot();
        var files = new List<SnapshotText> { new(Path, snapshot) { Columns = seed % 5 == 0 ? "!*.a|!*.X" : "" } };
        if (seed % 2 == 0)
            files.Add(SnapshotText.Overrides(OverridesPath, random.Overrides(snapshot)));
        var style = (seed % 3) switch { 0 =>
            ", Naming = TypedTap.Metadata.NamingStyle.Published", 1 => ", Naming = TypedTap.Metadata.NamingStyle.PascalCase", _ => "" };
        var run = new GeneratorRun($"namespace My; [TypedTap.TapArchive(\"demo\"{style})] public partial class DemoArchive;", [.. files]);

        string[] expected = ["TTAP1003", "TTAP1005", "TTAP1007", "TTAP1008", "TTAP1010", "TTAP1012"];
        Assert.Equal(
            [], run.Diagnostics.Where(d => !expected.Contains(d.Id) && !(seed % 2 == 0 && d.Id == "TTAP1006")).Select(d => d.ToString()));
        Expect.NoComplaints(Expect.Complaints(run));
        Expect.NoComplaints(
            StrictCompiler.Complaints(
                run, LanguageVersion.Latest, seed % 2 == 0 ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Broken_files_are_told_of_and_never_throw(int seed)
    {
        var random = new RandomService(seed);
        var snapshot = random.Snapshot();
        var json = TapSnapshotWriter.Write(snapshot);
        var overrides = random.Overrides(snapshot);
        var index = Sample.Index("a.b", "c.d", "\"e\".f");
        for (var i = 0; i < 12; i++)
        {
            var broken = i % 3 == 0 ? random.Broken(json) : json;
            var run = new GeneratorRun(
                GeneratorRun.Archive,
                new SnapshotText(
                    Path, broken, random.Pattern(snapshot)) { Exclude = random.Pattern(snapshot), Columns = random.Pattern(snapshot) },
                SnapshotText.Overrides(OverridesPath, i % 3 == 1 ? random.Broken(overrides) : overrides),
                new SnapshotText("/schemas/large.tap.json", Sample.Head("large.tap"), random.Pattern(snapshot)),
                new SnapshotText("/schemas/large.tap/a.tap.json", i % 3 == 2 ? random.Broken(json) : json) { Role = "TapPart" },
                SnapshotText.Index("/schemas/large.tap/index.tsv", random.Broken(index)));
            Assert.All(run.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.GetMessage()));
            Assert.All(run.Result.GeneratedSources, source => Assert.Empty(source.SyntaxTree.GetDiagnostics()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cutting_a_file_into_pieces_changes_nothing_of_what_is_read(int seed)
    {
        var random = new RandomService(seed);
        var json = TapSnapshotWriter.Write(random.Snapshot());
        for (var i = 0; i < 30; i++)
        {
            var text = i == 0 ? json : random.Broken(json);
            var file = Snapshots.SnapshotAssembler
                .Assemble([.. Snapshots.SnapshotSlicer.Slice(Path, text).Select(piece => Snapshots.PieceParser.Parse(piece, default))])
                .Single();
            TapSnapshot? whole = null;
            try
            {
                whole = TapSnapshotReader.Read(text);
            }
            catch (TapSnapshotException)
            {
                Assert.Null(file.Snapshot);
            }

            if (whole is not null && file.Snapshot is not null)
                Assert.Equal(whole, file.Snapshot);
            if (i == 0)
                Assert.NotNull(file.Snapshot);
        }
    }
}
