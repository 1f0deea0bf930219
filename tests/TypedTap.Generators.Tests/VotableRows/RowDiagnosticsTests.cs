using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.VotableRows;

/// <summary>TTAP4xxx: row types that cannot be, or had better not be, what they are.</summary>
public sealed class RowDiagnosticsTests
{
    [Theory]
    [InlineData("class Row;", "it is not partial; add 'partial'")]
    [InlineData("partial class Row<T>;", "it is generic")]
    [InlineData("static partial class Row;", "a static class has no values")]
    [InlineData("abstract partial record Row;", "an abstract type cannot be made")]
    [InlineData("file partial class Row;", "remove 'file'")]
    [InlineData("ref partial struct Row;", "remove 'ref'")]
    [InlineData("partial class Row(int x) { public int X { get; set; } = x; }", "it has no constructor without parameters")]
    public void TTAP4001_says_why_a_type_cannot_be_a_row(string type, string reason)
    {
        var diagnostic = One("[TypedTap.VoTableRow] " + type, "TTAP4001");
        Assert.StartsWith("The type 'Row' cannot become a row of a VOTable because ", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Outer { [TypedTap.VoTableRow] partial class Row; }", "the type 'Outer' around it is not partial")]
    [InlineData("partial class Outer<T> { [TypedTap.VoTableRow] partial class Row; }", "the type 'Outer' around it is generic")]
    public void TTAP4001_looks_at_the_types_around(string source, string reason) =>
        Assert.Contains(reason, One(source, "TTAP4001").GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("decimal", "use double")]
    [InlineData("uint?", "use long")]
    [InlineData("char", "use string")]
    [InlineData("System.DateTimeOffset", "use DateTime")]
    [InlineData("object", "[TapIgnore]")]
    [InlineData("double[,]", "[TapIgnore]")]
    [InlineData("double?[]", "[TapIgnore]")]
    [InlineData("System.Collections.Generic.List<double>", "[TapIgnore]")]
    [InlineData("System.Base64FormattingOptions[]", "[TapIgnore]")]
    public void TTAP4002_names_type_and_cure(string type, string cure)
    {
        var diagnostic = One(Row($"public {type} X {{ get; set; }}"), "TTAP4002");
        Assert.Contains(
            "The property 'X' cannot become a column because VOTable has no type for", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(cure, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public int Date { get; set; }", "Date", "it is a reserved word")]
    [InlineData("public int \u00c4 { get; set; }", "\u00c4", "letters, digits and underscores")]
    [InlineData("[TypedTap.TapColumn(\"_id\")] public int Id { get; set; }", "_id", "letters, digits and underscores")]
    [InlineData("[TypedTap.TapColumn(\"\\\"my id\\\"\")] public int Id { get; set; }", "my id", "letters, digits and underscores")]
    public void TTAP4003_warns_of_names_that_services_refuse(string property, string name, string reason)
    {
        var run = new RowRun(Row(property));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("TTAP4003", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains($"The column '{name}'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        run.Load();
    }

    [Fact]
    public void TTAP4004_when_two_names_differ_by_case_only()
    {
        var diagnostic = One(Row("public int Ra { get; set; } [TypedTap.TapColumn(\"RA\")] public int Other { get; set; }"), "TTAP4004");
        Assert.Contains("The column 'RA' cannot be told from another one of 'Row'", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("public int X => 1;")]
    [InlineData("internal int X { get; set; }")]
    [InlineData("[TypedTap.TapIgnore] public int X { get; set; }")]
    public void TTAP4005_when_no_property_is_left(string properties) => One(Row(properties), "TTAP4005");

    [Theory]
    [InlineData("[TypedTap.TapColumn(\"x\", Datatype = \"char\")] public double X { get; set; }",
        "datatype 'char' because its type is 'double'; use one of 'float', 'double'")]
    [InlineData("[TypedTap.TapColumn(\"x\", Datatype = \"VARCHAR\")] public string X { get; set; } = \"\";", "datatype 'VARCHAR'")]
    [InlineData("[TypedTap.TapColumn(\"x\", Arraysize = \"3\")] public double X { get; set; }", "arraysize '3'")]
    [InlineData("[TypedTap.TapColumn(\"x\", Arraysize = \"3y\")] public double[] X { get; set; } = [];", "arraysize '3y'")]
    [InlineData("[TypedTap.TapColumn(\"x\", Arraysize = \"3x*\")] public string X { get; set; } = \"\";", "arraysize '3x*'")]
    [InlineData("public string[]? X { get; set; }", "no arraysize because its type is 'string[]?'; give the width of the strings")]
    public void TTAP4006_names_what_does_not_fit(string property, string expected) =>
        Assert.Contains(expected, One(Row(property), "TTAP4006").GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("partial record Row(int X, [property: TypedTap.TapIgnore] object Tag);", "its parameter 'Tag'")]
    [InlineData("partial class Row { public int X { get; set; } [TypedTap.TapIgnore] public required object Tag { get; set; } }",
        "its required property 'Tag'")]
    [InlineData("partial class Row { public int X { get; set; } public required object Tag; }", "its required field 'Tag'")]
    public void TTAP4007_when_a_row_needs_what_no_column_gives(string type, string expected) =>
        Assert.Contains(expected, One("[TypedTap.VoTableRow] " + type, "TTAP4007").GetMessage(), StringComparison.Ordinal);

    private static string Row(string members) => $"[TypedTap.VoTableRow] partial class Row {{ {members} }}";

    /// <summary>The only diagnostic, an error at a place in the code, without which nothing is written.</summary>
    private static Diagnostic One(string source, string id)
    {
        var run = new RowRun(source);
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("/src/Row.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(run.Result.GeneratedSources);
        return diagnostic;
    }
}
