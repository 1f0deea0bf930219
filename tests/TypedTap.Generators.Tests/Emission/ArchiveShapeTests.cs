using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Where archives and records go, and what happens when names meet.</summary>
public sealed class ArchiveShapeTests
{
    [Theory]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\")] partial class A;", "My.Demo.Obs.Plane")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A;", "Demo.Obs.Plane")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"DEMO\")] partial class A;", "My.DEMO.Obs.Plane")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\")] partial class Demo;", "My.DemoTables.Obs.Plane")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\")] partial class A; class Demo;", "My.DemoTables.Obs.Plane")]
    [InlineData("namespace Demo; [TypedTap.TapArchive(\"demo\")] partial class A;", "Demo.DemoTables.Obs.Plane")]
    [InlineData("namespace Demo.Sub; [TypedTap.TapArchive(\"demo\")] partial class A;", "Demo.Sub.DemoTables.Obs.Plane")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"Elsewhere.class\")] partial class A;",
        "Elsewhere.class.Obs.Plane")]
    [InlineData("namespace @if.@class; [TypedTap.TapArchive(\"demo\")] partial class @new;", "if.class.Demo.Obs.Plane")]
    [InlineData("partial class Outer { partial struct Inner { partial record R { [TypedTap.TapArchive(\"demo\")] private partial class A; } } }", "Demo.Obs.Plane")]
    [InlineData("partial record struct Outer { [TypedTap.TapArchive(\"demo\")] internal partial class A; }", "Demo.Obs.Plane")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] public abstract partial class A : TypedTap.TapArchive;", "Demo.Obs.Plane")]
    public void Records_go_into_the_namespace(string source, string record)
    {
        var run = Run(source);
        Expect.Clean(run);
        Assert.NotNull(run.Output.GetTypeByMetadataName(record));
    }

    [Fact]
    public void A_snapshot_called_system_does_not_hide_the_framework()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"system\")] partial class A;", new SnapshotText("/system.tap.json", Sample.Three()));
        Expect.Clean(run);
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.SystemTables.Obs.Plane"));
    }

    [Theory]
    [InlineData("public", "public", true)]
    [InlineData("internal", "public", false)]
    [InlineData("public", "internal", false)]
    public void Records_are_as_visible_as_the_archive(string outer, string archive, bool isPublic)
    {
        var run = Run($"/// <summary/>\n{outer} partial class Outer {{ [TypedTap.TapArchive(\"demo\")] {archive} partial class A; }}");
        Expect.Clean(run);
        var record = run.Output.GetTypeByMetadataName("Demo.Obs.Plane")!;
        Assert.Equal(isPublic, record.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public);
    }

    [Fact]
    public void Archives_of_one_snapshot_share_its_records()
    {
        var run = Run(
            "namespace My; [TypedTap.TapArchive(\"demo\")] partial class A; [TypedTap.TapArchive(\"demo\")] public partial class Mirror;");
        Expect.Clean(run);
        Assert.Equal(3 + 2, run.Result.GeneratedSources.Length);
        Assert.Equal(
            Microsoft.CodeAnalysis.Accessibility.Public, run.Output.GetTypeByMetadataName("My.Demo.Obs.Plane")!.DeclaredAccessibility);
    }

    [Fact]
    public void Two_snapshots_side_by_side() => Expect.Clean(new GeneratorRun(
        "namespace My; [TypedTap.TapArchive(\"a\")] partial class A; [TypedTap.TapArchive(\"b\")] partial class B;",
        new SnapshotText("/x/a.tap.json", Sample.Three()),
        new SnapshotText("/x/b.tap.json", Sample.Three())));

    [Fact]
    public void Members_of_the_base_class_and_of_the_user_are_not_hidden()
    {
        var snapshot = Sample.Snapshot(
            [.. new[] { "client.t", "profile.t", "query.t", "mine.t", "dispose", "a", "a.t", "aSchema.t", "equals", "obs.obsSchema", "obs.getType", "obs.toString", "obs.ToStringRow", "obs.getHashCode", "obs.printMembers", "obs.equalityContract", "obs.clone", "obs.finalize", "obs.object", "obs.memberwiseClone", "obs.deconstruct" }
                .Select(name => Sample.Table(name, Sample.Column("x")))]);
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] partial class A { int Mine => 3; }",
            new SnapshotText("/demo.tap.json", snapshot));
        Expect.Clean(run);
    }

    [Fact]
    public void A_constructor_of_the_user_takes_the_place_of_the_generated_one()
    {
        var run = Run(
            """
            namespace My;
            [TypedTap.TapArchive("demo")]
            partial class A
            {
                public A(TypedTap.Tap.TapClientOptions? options = null) : base(new System.Uri("http://x"), GeneratedProfile, options) { }
                public A(System.Uri url, TypedTap.Tap.TapClientOptions options) : base(url, GeneratedProfile, options) { }
                public A(string name) : this(new System.Uri(name), new TypedTap.Tap.TapClientOptions()) { }
            }
            """);
        Expect.Clean(run);
        Assert.Equal(4, run.Output.GetTypeByMetadataName("My.A")!.InstanceConstructors.Length);
    }

    [Fact]
    public void A_record_can_be_extended()
    {
        var run = Run(
            "namespace My { [TypedTap.TapArchive(\"demo\")] partial class A; } namespace My.Demo.Obs { partial record Plane { internal bool IsNorthern => SRa > 0; } }");
        Expect.Clean(run);
    }

    [Fact]
    public void Names_that_meet_are_told_apart()
    {
        string[] names =
        [
            "obs.Plane", "obs.PLANE", "obs.plane", "obs.PlaneTable", "obs.\"Plane \"", "OBS.x", "\"Obs\".x", "\"J/A+A/416/1117/table8\"",
            "\"J/A+A/416/1117/table8 \"",
            "obs", "x", "X", "cat.obs.y", "\"???\"", "\"<&_A Tags>\"", "\"a.b\".c",
        ];
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText("/demo.tap.json", Sample.Snapshot([.. names.Select(name => Sample.Table(name, Sample.Column("x")))])));
        Expect.Clean(run);
        Assert.Equal(names.Length + 1, run.Result.GeneratedSources.Length);
        Assert.All(
            run.Result.GeneratedSources,
            source => Assert.True(source.HintName.Length <= 100 && source.HintName.All(char.IsAscii), source.HintName));
    }

    [Fact]
    public void Asking_for_more_tables_renames_nothing()
    {
        var snapshot = Sample.Snapshot(Sample.Table("obs.PLANE", Sample.Column("x")), Sample.Table("obs.plane", Sample.Column("y")));
        var both = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/demo.tap.json", snapshot));
        var second = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/demo.tap.json", snapshot, "\"obs\".plane"));
        foreach (var source in second.Result.GeneratedSources.Where(source => !source.HintName.StartsWith("My.", StringComparison.Ordinal)))
            Assert.Contains(source.SourceText.ToString(), both.Result.GeneratedSources.Select(other => other.SourceText.ToString()));
    }

    [Fact]
    public void A_file_given_twice_is_generated_once() => Expect.Clean(new GeneratorRun(
        GeneratorRun.Archive,
        new SnapshotText("/demo.tap.json", Sample.Three()),
        new SnapshotText("/demo.tap.json", Sample.Three())));

    [Fact]
    public void Other_additional_files_are_none_of_our_business() => Assert.Empty(new GeneratorRun(
        "class None;",
        new SnapshotText("/other.tap.json", "no JSON", isSnapshot: false),
        new SnapshotText("/readme.txt", "no JSON", isSnapshot: false)).Diagnostics);

    private static GeneratorRun Run(string source) => new(source, new SnapshotText("/schemas/demo.tap.json", Sample.Three()));
}
