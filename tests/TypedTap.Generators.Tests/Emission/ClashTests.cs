using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Names that the user's half and the generated half both want, and halves that cannot be joined.</summary>
public sealed class ClashTests
{
    [Theory]
    [InlineData("demo", "demo", "CS0579")]
    [InlineData("demo", "nix", "CS0579")]
    [InlineData("nix", "nix", "CS0579")]
    public void Two_halves_with_the_attribute_are_one_archive(string first, string second, string expected)
    {
        var run = Run($$"""
            namespace My;
            [TypedTap.TapArchive("{{first}}")] partial class A;
            [TypedTap.TapArchive("{{second}}")] partial class A;
            """);
        Assert.Equal(first == "demo" ? [] : ["TTAP0001"], run.Diagnostics.Select(d => d.Id));
        Assert.Equal(first == "demo" ? 1 + 3 : 0, run.Result.GeneratedSources.Length);
        Assert.Equal(
            [expected], run.CompilerDiagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => d.Id)
                .Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("internal int GeneratedProfile => 3;")]
    [InlineData("internal int _obs = 3; internal int _other => 4;")]
    [InlineData("internal sealed class _obs; internal void GeneratedProfile() { } internal sealed class GeneratedProfile_;")]
    [InlineData("internal sealed class ObsSchema; internal int Obs => 3;")]
    [InlineData("public int this[int i] => i;")]
    public void A_member_of_the_user_keeps_its_name(string member) =>
        Expect.Clean(Run($"namespace My; [TypedTap.TapArchive(\"demo\")] partial class A {{ {member} }}"));

    [Fact]
    public void Names_out_of_a_snapshot_do_not_meet_those_of_the_generator()
    {
        var names = new[]
        {
            "generated_profile.t", "generated_profile", "s.t", "\"_s\".t", "archive.t", "archive.archive", "item.t",
            "\"_archive\".\"_archive\""
        };
        var snapshot = Sample.Snapshot([.. names.Select(name => Sample.Table(name, Sample.Column("x")))]);
        var run = new GeneratorRun(
            """
            namespace My;
            [TypedTap.TapArchive("demo")]
            partial class A
            {
                public A(TypedTap.Tap.TapClientOptions? options = null) : base(new System.Uri("http://x"), GeneratedProfile, options) { }
                public int this[int i] => i;
            }
            """,
            new SnapshotText("/demo.tap.json", snapshot));
        Expect.Clean(run);
    }

    [Theory]
    [InlineData("protected", true)]
    [InlineData("protected internal", true)]
    [InlineData("private protected", false)]
    [InlineData("private", false)]
    public void What_a_derived_class_sees_has_records_that_it_sees(string access, bool isPublic)
    {
        var run = Run(
            $"/// <summary/>\npublic partial class Outer {{ /** <summary/> */ [TypedTap.TapArchive(\"demo\")] {access} partial class A; }}");
        Expect.Clean(run);
        Assert.Equal(isPublic, run.Output.GetTypeByMetadataName("Demo.Obs.Plane")!.DeclaredAccessibility == Accessibility.Public);
    }

    [Theory]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A(int x) { int X => x; }")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A();")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A; partial class A(int x) { int X => x; }")]
    public void TTAP0002_for_a_primary_constructor(string source)
    {
        var run = Run("namespace My; " + source);
        var message = Expect.One(run, "TTAP0002").GetMessage();
        Assert.Contains("primary constructor", message, StringComparison.Ordinal);
        Assert.Contains("write an ordinary constructor instead", message, StringComparison.Ordinal);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My.A\")] partial class A;")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My.A.Records\")] partial class A;")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My.@A\")] partial class A;")]
    [InlineData("namespace My; class B; [TypedTap.TapArchive(\"demo\", Namespace = \"My.B\")] partial class A;")]
    [InlineData("[TypedTap.TapArchive(\"demo\", Namespace = \"A\")] partial class A;")]
    [InlineData("namespace My; partial class Outer { [TypedTap.TapArchive(\"demo\", Namespace = \"My.Outer\")] partial class A; }")]
    public void TTAP0002_for_a_namespace_that_is_a_class(string source)
    {
        var run = Run(source);
        Assert.Contains("cannot be where the type '", Expect.One(run, "TTAP0002").GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class Obs;", "My.Obs")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class Direct;", "My.Direct")]
    [InlineData("namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class DirectTable;", "My.DirectTable")]
    [InlineData("namespace My.Obs; [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class Plane;", "My.Obs.Plane")]
    [InlineData("namespace My; partial class Obs { [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class A; }", "My.Obs")]
    public void TTAP0002_for_a_schema_or_a_table_that_has_the_name_of_the_class(string source, string name)
    {
        var run = Run(source, new SnapshotText("/schemas/demo.tap.json", WithDirect));
        Assert.Contains(
            $"'{name}' would be the name of a class and of something generated from 'demo.tap.json'",
            Expect.One(run, "TTAP0002").GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Records_beside_the_archive_are_fine_otherwise() => Expect.Clean(Run(
        "namespace My; [TypedTap.TapArchive(\"demo\", Namespace = \"My\")] partial class ObsArchive;",
        new SnapshotText("/schemas/demo.tap.json", WithDirect)));

    private static TapSnapshot WithDirect =>
        Sample.Snapshot(Sample.Table("obs.Plane", Sample.Column("x")), Sample.Table("direct", Sample.Column("x")));

    private static GeneratorRun Run(string source) => Run(source, new SnapshotText("/schemas/demo.tap.json", Sample.Three()));

    private static GeneratorRun Run(string source, SnapshotText snapshot) => new(source, snapshot);
}
