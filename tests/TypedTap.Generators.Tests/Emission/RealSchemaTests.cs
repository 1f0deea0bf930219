using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Whole real services, every table, compiled by the strictest compiler without a word from it.</summary>
public sealed class RealSchemaTests
{
    public static TheoryData<string> Shipped => [.. Names(Repository.Schemas, "*.tap.json")];

    // A theory without data fails; without facts this one is skipped.
    public static TheoryData<string> Facts => [.. FactsFolder.Missing is null ? FactsFolder.Files().Where(FactsCsv.IsOfColumns) : ["none"]];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_snapshot_generates_clean_code(string file)
    {
        var json = File.ReadAllText(Path.Combine(Repository.Schemas, file));
        var tables = TapSnapshotReader.Read(json).Schemas.SelectMany(schema => schema.Tables).Count(table => table.Columns.Count > 0);
        var text = new SnapshotText("/schemas/" + file, json);
        var stem = file[..^".tap.json".Length];
        var run = new GeneratorRun($"namespace My; [TypedTap.TapArchive(\"{stem}\")] public partial class SomeArchive;", text);
        Expect.Clean(run);
        Assert.Equal(
            tables + 1, run.Result.GeneratedSources.Count(
                source => !source.HintName.Contains("ArchiveNavigation.", StringComparison.Ordinal)));
        if (file == "cadc.tap.json")
            Assert.Equal(23, tables);
    }

    [Fact]
    public void The_snapshots_of_CADC_ESO_and_ObsCore_are_among_them() =>
        Assert.Subset(
            Names(Repository.Schemas, "*.tap.json").ToHashSet(),
            new HashSet<string> { "cadc.tap.json", "eso-tap-cat.tap.json", "eso-tap-obs.tap.json", "ivoa-obscore.tap.json" });

    [FactsTheory]
    [MemberData(nameof(Facts))]
    public void Facts_of_a_service_generate_clean_code(string file)
    {
        var snapshot = FactsSnapshot.Read(file);
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot));
        Assert.Equal([], Expect.Complaints(run));

        // Blank datatypes and very many tables are what some of these are known for; nothing else may come up.
        Assert.Equal([], run.Diagnostics.Where(d => d.Id is not ("TTAP1003" or "TTAP1004")).Select(d => d.ToString()));
        Assert.Equal(snapshot.Schemas.Sum(schema => schema.Tables.Count) + 1, run.Result.GeneratedSources.Length);
    }

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            : [];
}
