using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>TTAP0xxx: what a project has set up wrongly.</summary>
public sealed class SetupDiagnosticsTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Fact]
    public void TTAP0001_names_the_snapshots_there_are_and_the_line_to_add()
    {
        var run = new GeneratorRun(
            "[TypedTap.TapArchive(\"cadc\")] public partial class CadcArchive;",
            new SnapshotText(Path, Sample.Three()),
            new SnapshotText("/schemas/eso.tap.json", Sample.Three()));
        var diagnostic = Expect.One(run, "TTAP0001");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "The archive 'CadcArchive' cannot be generated because no snapshot of this project is called 'cadc' (it has 'demo', 'eso'); add <TapSchema Include=\"schemas/cadc.tap.json\" Tables=\"…\" /> to the project file",
            diagnostic.GetMessage());
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void TTAP0001_when_there_is_no_snapshot_at_all() => Assert.Contains(
        "(it has none)",
        Expect.One(new GeneratorRun(GeneratorRun.Archive), "TTAP0001").GetMessage(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[TypedTap.TapArchive(\"demo\")] class A;", "it is not partial; write 'partial class'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] static partial class A;", "a static class has no constructors; remove 'static'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A<T>;", "it is generic")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial record A;", "a record cannot derive from TapArchive")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] file partial class A;", "remove 'file'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A : System.IO.MemoryStream;", "it derives from 'MemoryStream'")]
    [InlineData("class Outer { [TypedTap.TapArchive(\"demo\")] partial class A; }", "the type 'Outer' around it is not partial")]
    [InlineData("partial class Outer<T> { [TypedTap.TapArchive(\"demo\")] partial class A; }", "the type 'Outer' around it is generic")]
    [InlineData("[TypedTap.TapArchive(\"demo\", Namespace = \"a b\")] partial class A;", "'a b' is not the name of a namespace")]
    public void TTAP0002_says_why_a_class_cannot_be_an_archive(string source, string reason)
    {
        var run = new GeneratorRun(source, new SnapshotText(Path, Sample.Three()));
        var diagnostic = Expect.One(run, "TTAP0002");
        Assert.StartsWith("The class 'A' cannot become an archive because ", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("A", source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" | ")]
    public void TTAP0003_says_that_nothing_is_generated_unasked(string tables)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), tables));
        var diagnostic = Expect.One(run, "TTAP0003");
        Assert.Contains("for example Tables=\"obs.*\"", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);

        // The archive itself is there, so that no other error hides this one; it has no tables.
        Assert.Single(run.Result.GeneratedSources);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void TTAP0003_is_not_said_of_a_snapshot_that_no_archive_uses() => Assert.Empty(
        new GeneratorRun("class None;", new SnapshotText(Path, Sample.Three(), "")).Diagnostics);

    [Fact]
    public void TTAP0004_names_both_files()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive, new SnapshotText("/a/demo.tap.json", Sample.Three()),
            new SnapshotText("/b/Demo.tap.json", Sample.Three()));
        Assert.Contains(
            "because '/a/demo.tap.json', '/b/Demo.tap.json' have it", Expect.One(run, "TTAP0004").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void TTAP0005_when_two_snapshots_would_meet_in_one_namespace()
    {
        const string Source =
            "namespace My; [TypedTap.TapArchive(\"a\", Namespace = \"X\")] partial class A; [TypedTap.TapArchive(\"b\", Namespace = \"X\")] partial class B;";
        var run = new GeneratorRun(
            Source, new SnapshotText("/a.tap.json", Sample.Three()), new SnapshotText("/b.tap.json", Sample.Three()));
        Assert.Contains(
            "The records of the archive 'B' cannot go into the namespace 'X' because those of snapshot 'a.tap.json' are there",
            Expect.One(run, "TTAP0005").GetMessage(), StringComparison.Ordinal);
        Assert.Empty(Expect.Complaints(run));
    }
}
