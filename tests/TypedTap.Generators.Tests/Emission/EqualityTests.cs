using System.Globalization;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Which records are equal, and what they print.</summary>
public sealed class EqualityTests
{
    private static TapColumnInfo[] WithArray => [Sample.Column("id", "int"), Sample.Column("flux", "double", "*"), Sample.Column("v")];

    [Fact]
    public void Arrays_are_equal_if_their_elements_are()
    {
        var emitted = new EmittedTable(Sample.Table("demo.t", WithArray));
        var one = emitted.Make(("Id", 1), ("Flux", new[] { 1, double.NaN }), ("V", double.NaN));
        var two = emitted.Make(("Id", 1), ("Flux", new[] { 1, double.NaN }), ("V", double.NaN));
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, emitted.Make(("Id", 1), ("Flux", new[] { 1, 2.0 }), ("V", double.NaN)));
        Assert.NotEqual(one, emitted.Make(("Id", 1), ("Flux", null), ("V", double.NaN)));
        Assert.NotEqual(one, emitted.Make(("Id", 2), ("Flux", new[] { 1, double.NaN }), ("V", double.NaN)));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Without_arrays_and_many_columns_the_compiler_does_it()
    {
        var text = new EmittedTable(Sample.Table("demo.t", Sample.Column("id", "int"), Sample.Column("v"))).Text;
        Assert.DoesNotContain("Equals", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GetHashCode", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PrintMembers", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_decides_in_a_wide_table_too()
    {
        var emitted = new EmittedTable(
            Sample.Table(
                "demo.t", [.. Enumerable.Range(0, 60).Select(i => Sample.Column("c" + i.ToString(CultureInfo.InvariantCulture)))]));
        var blank = emitted.Make();
        Assert.Equal(blank, emitted.Make());
        foreach (var property in emitted.Record.GetProperties())
            Assert.NotEqual(blank, emitted.Make((property.Name, 1.0)));
        Assert.NotEqual(blank.GetHashCode(), emitted.Make(("C0", 1.0)).GetHashCode());
    }

    [Fact]
    public void A_wide_record_prints_its_main_columns_and_says_how_many_more_there_are()
    {
        TapColumnInfo[] columns = [.. Enumerable.Range(0, 60).Select(i => Sample.Column("c" + i.ToString(CultureInfo.InvariantCulture)))];
        columns[50] = columns[50] with { Ucd = "meta.id;meta.main" };
        columns[40] = columns[40] with { Principal = true };
        var emitted = new EmittedTable(Sample.Table("demo.t", columns));
        Assert.Equal(
            "Row { C0 = 1.5, C1 = , C2 = , C3 = , C4 = , C5 = , C6 = , C7 = , C8 = , C9 = , C10 = , C11 = , C12 = , C13 = , C40 = , C50 = 7, and 44 more columns }",
            emitted.Make(("C0", 1.5), ("C50", 7.0)).ToString());
    }

    [Fact]
    public void A_record_of_forty_columns_prints_them_all()
    {
        var emitted = new EmittedTable(
            Sample.Table(
                "demo.t", [.. Enumerable.Range(0, 40).Select(i => Sample.Column("c" + i.ToString(CultureInfo.InvariantCulture)))]));
        Assert.Contains("C39 = ", emitted.Make().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public bool Equals(Wide? other) => other is not null && A == other.A; public override int GetHashCode() => 1;")]
    [InlineData("public bool Equals(My.Demo.Obs.Wide? other) => other is not null; public override int GetHashCode() => 1;")]
    [InlineData("private bool PrintMembers(System.Text.StringBuilder builder) => false;")]
    [InlineData("public override int GetHashCode() => 1;")]
    [InlineData("public override string ToString() => \"mine\";")]
    [InlineData("public bool Equals(string other) => false; public int Twice => 2 * (A ?? 0);")]
    public void Members_of_the_users_half_are_not_generated_again(string member)
    {
        var columns = Enumerable.Range(0, 60).Select(i => Sample.Column("c" + i.ToString(CultureInfo.InvariantCulture)));
        var snapshot = Sample.Snapshot(Sample.Table("obs.Wide", [Sample.Column("a", "int"), Sample.Column("b", "int", "*"), .. columns]));
        var run = new GeneratorRun(
            GeneratorRun.Archive, new SnapshotText("/demo.tap.json", snapshot));
        run.EditFile(
            "/src/Other.cs",
            $"#nullable enable\nnamespace My.Demo.Obs; partial record Wide {{ /** <summary/> */ {member.Replace("; public", "; /** <summary/> */ public", StringComparison.Ordinal)} }}");
        Assert.Equal([], run.CompilerDiagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_users_equality_gets_no_hash_that_knows_nothing_of_it()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive,
            new SnapshotText(
                "/demo.tap.json", Sample.Snapshot(Sample.Table("obs.Wide", Sample.Column("a", "int"), Sample.Column("b", "int", "*")))));
        Assert.Contains("GetHashCode", run.Source("Wide."), StringComparison.Ordinal);
        run.EditFile("/src/Other.cs", "namespace My.Demo.Obs; partial record Wide { public bool Equals(Wide other) => true; }");
        Assert.DoesNotContain("GetHashCode", run.Source("Wide."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_the_user_writes_emits_one_table_again()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/demo.tap.json", Sample.Three()));
        run.EditFile("/src/Other.cs", "namespace My.Demo.Obs; partial record Plane { public override int GetHashCode() => 1; }");
        Assert.Equal(
            1, run.Reasons(GeneratorSteps.EmitTable).Count(
                reason => reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged
                    || reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified));
    }
}
