using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>Members that users add to records, and columns that come later.</summary>
public sealed class UserNameDiagnosticsTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Theory]
    [InlineData("public double SRa => 1;")]
    [InlineData("int a, SRa;")]
    [InlineData("public double SRa() => 1;")]
    [InlineData("enum SRa { A }")]
    [InlineData("class SRa;")]
    [InlineData("delegate void SRa();")]
    [InlineData("event System.Action SRa { add { } remove { } }")]
    [InlineData("event System.Action? SRa;")]
    public void TTAP1013_at_a_member_that_a_column_meets(string member)
    {
        var run = Run(member);
        var diagnostic = Expect.One(run, "TTAP1013");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "The column 's_ra' of the table 'obs.Plane' cannot become the property 'SRa' because your half of the record has a member of that name; "
                + "rename the member, or give the column another name with \"csharp\" in demo.tap.overrides.json",
            diagnostic.GetMessage());
        Assert.Equal("/src/Other.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal("SRa", Other(member).Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(run.CompilerDiagnostics, d => d.Id is "CS0102");
    }

    [Theory]
    [InlineData("double Ra => 1; double sRa => 2;")]
    [InlineData("int this[int i] => i;")]
    [InlineData("string System.IFormattable.ToString(string? f, System.IFormatProvider? p) => \"\"; int Own.SRa => 1; } interface Own { int SRa { get; }", ": System.IFormattable, Own")]
    [InlineData("} partial record Plane<T> { int SRa => 1;")]
    [InlineData("} partial record Artifact { int SRa => 1;")]
    public void Other_members_are_fine(string member, string bases = "") => Expect.Clean(Run(member, bases));

    [Fact]
    public void Another_name_for_the_column_is_the_cure()
    {
        var overrides = SnapshotText.Overrides(
            "/schemas/demo.tap.overrides.json",
            """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "columns": [{"name": "s_ra", "csharp": "Alpha"}]}]}""");
        Expect.Clean(
            new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()), overrides).EditFile(
                "/src/Other.cs", Other("double SRa => 1;")));
    }

    [Fact]
    public void Moving_a_member_down_a_line_emits_nothing_again_and_moves_the_diagnostic()
    {
        const string Member = "public double SRa => 1;";
        var run = Run(Member);
        run.EditFile("/src/Other.cs", "\n" + Other(Member));
        Assert.Equal(1, Expect.One(run, "TTAP1013").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(GeneratorSteps.UserNames));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.UserMembers));
        Assert.All(run.Reasons(GeneratorSteps.EmitTable), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static string Other(string member, string bases = "") => $"namespace My.Demo.Obs; partial record Plane{bases} {{ {member} }}";

    private static GeneratorRun Run(string member, string bases = "") =>
        new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three())).EditFile("/src/Other.cs", Other(member, bases));
}
