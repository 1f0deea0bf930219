using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Selection;

/// <summary>Which style an archive's names have, and which recorded ones count.</summary>
public sealed class NamingStyleTests
{
    private const string Path = "/schemas/demo.tap.json";

    private static TapSnapshot Recorded =>
        Sample.Snapshot(Sample.Table("obs.plane", Sample.Column("s_ra") with { CSharpName = "RightAscension" }, Sample.Column("object")));

    [Theory]
    [InlineData("", "", "My.Demo.Obs.Plane", "RightAscension Object")]
    [InlineData("", "Published", "My.Demo.obs.plane", "s_ra object")]
    [InlineData("", "published", "My.Demo.obs.plane", "s_ra object")]
    [InlineData(", Naming = TypedTap.Metadata.NamingStyle.Published", "", "My.Demo.obs.plane", "s_ra object")]
    [InlineData(", Naming = TypedTap.Metadata.NamingStyle.PascalCase", "Published", "My.Demo.Obs.Plane", "RightAscension Object")]
    public void The_attribute_decides_then_the_item_then_the_snapshot(string argument, string item, string type, string properties)
    {
        var run = new GeneratorRun(
            $"namespace My; [TypedTap.TapArchive(\"demo\"{argument})] public partial class DemoArchive;",
            new SnapshotText(Path, Recorded) { Naming = item });
        Expect.Clean(run);
        var record = run.Output.GetTypeByMetadataName(type);
        Assert.NotNull(record);
        Assert.All(properties.Split(' '), property => Assert.Single(record.GetMembers(property)));
    }

    [Fact]
    public void Recorded_names_count_for_the_style_of_the_snapshot()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;",
            new SnapshotText(Path, Recorded with { Naming = NamingStyle.Published }));
        Expect.Clean(run);
        Assert.Single(run.Output.GetTypeByMetadataName("My.Demo.obs.plane")!.GetMembers("RightAscension"));
    }

    [Fact]
    public void Names_that_people_chose_count_for_every_style()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\", Naming = TypedTap.Metadata.NamingStyle.Published)] public partial class DemoArchive;",
            new SnapshotText(Path, Recorded),
            SnapshotText.Overrides(
                "/schemas/demo.tap.overrides.json",
                """{"formatVersion": 1, "tables": [{"name": "obs.plane", "columns": [{"name": "object", "csharp": "Target"}]}]}"""));
        Expect.Clean(run);
        Assert.Single(run.Output.GetTypeByMetadataName("My.Demo.obs.plane")!.GetMembers("Target"));
    }

    [Fact]
    public void Two_archives_of_one_snapshot_can_have_two_styles_in_two_namespaces()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] partial class A; [TypedTap.TapArchive(\"demo\", Namespace = \"Plain\", Naming = TypedTap.Metadata.NamingStyle.Published)] partial class B;",
            new SnapshotText(Path, Recorded));
        Expect.Clean(run);
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.Demo.Obs.Plane"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Plain.obs.plane"));
    }

    [Fact]
    public void Two_styles_in_one_namespace_are_refused()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] partial class A; [TypedTap.TapArchive(\"demo\", Naming = TypedTap.Metadata.NamingStyle.Published)] partial class B;",
            new SnapshotText(Path, Recorded));
        var message = Expect.One(run, "TTAP0005").GetMessage();
        Assert.Contains(
            "cannot go into the namespace 'My.Demo' because the same records are there already in the style PascalCase;", message,
            StringComparison.Ordinal);
        Assert.Contains("[TapArchive(\"demo\", Namespace = \"My.Demo2\")], or both the same Naming", message, StringComparison.Ordinal);
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void What_is_wrong_is_said_once_whatever_the_styles()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] partial class A; [TypedTap.TapArchive(\"demo\", Namespace = \"Plain\", Naming = TypedTap.Metadata.NamingStyle.Published)] partial class B;",
            new SnapshotText(Path, Recorded, "obs.*|nix.da"));
        Expect.One(run, "TTAP1002");
    }
}
