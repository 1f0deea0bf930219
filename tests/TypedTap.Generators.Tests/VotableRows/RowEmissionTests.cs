using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.VotableRows;

/// <summary>What the row generator writes, and that it compiles.</summary>
public sealed class RowEmissionTests
{
    [Fact]
    public void A_row_word_for_word()
    {
        var run = new RowRun(
            """
            namespace My;

            public enum Kind : byte { Star, Galaxy }

            [TypedTap.VoTableRow]
            public sealed partial record Source(string Id, [property: TypedTap.TapColumn("ra", Unit = "deg", Ucd = "pos.eq.ra")] double Ra)
            {
                public int? Hits { get; init; }
                public Kind Kind { get; init; }
                public Kind? Other { get; set; }
                public System.DateTime Observed { get; init; }
                public TypedTap.Sky.SkyCircle? Beam { get; init; }
                public TypedTap.Sky.SkyRegion Footprint { get; init; } = null!;
                public double[] Spectrum { get; init; } = [];
                [TypedTap.TapColumn("labels", Datatype = "unicodeChar", Arraysize = "8x*")] public string[]? Labels { get; init; }
                [TypedTap.TapIgnore] public object? Tag { get; init; }
                public string Text => Id + Kind;
            }
            """);
        run.AssertClean();
        Golden.Check("VoTableRow", run.Source);
    }

    [Theory]
    [InlineData("public sealed partial class Row { public int X { get; set; } }")]
    [InlineData("public partial struct Row { public int X { get; set; } }")]
    [InlineData("public readonly partial record struct Row(int X, double? Y);")]
    [InlineData("internal partial record Row(int X) { public long Z { get; init; } }")]
    [InlineData("partial class Row { public required int X { get; init; } public required string? Y { get; set; } }")]
    [InlineData("partial class Row { [TypedTap.TapColumn(\"x\")] private int X { get; set; } }")]
    [InlineData("partial record @class(int @event) { public int @lock { get; init; } }")]
    [InlineData("partial record Row(int X, [property: TypedTap.TapIgnore] int Hidden = 3);")]
    [InlineData("partial class Row : Parent { public int X { get; set; } } class Parent { public int Y { get; set; } public virtual int V { get; set; } }")]
    [InlineData("partial class Row { public int X { get; private set; } public int this[int i] { get => i; set { } } public static int S { get; set; } public int W { set { } } }")]
    public void Every_kind_of_type_compiles(string type)
    {
        new RowRun("[TypedTap.VoTableRow] " + type).AssertClean();
        new RowRun(
            "namespace A.B { partial struct Outer { partial record struct Middle { [TypedTap.VoTableRow] " + type + " } } }").AssertClean();
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("int")]
    [InlineData("long")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("string")]
    [InlineData("System.DateTime")]
    [InlineData("System.Guid")]
    [InlineData("System.Numerics.Complex")]
    [InlineData("TypedTap.Sky.SkyPoint")]
    [InlineData("TypedTap.Sky.SkyCircle")]
    [InlineData("TypedTap.Sky.SkyPolygon")]
    [InlineData("TypedTap.Sky.SkyRegion")]
    [InlineData("TypedTap.Sky.Interval<double>")]
    [InlineData("TypedTap.Sky.Interval<double>[]")]
    [InlineData("bool[]")]
    [InlineData("byte[]")]
    [InlineData("short[]")]
    [InlineData("int[]")]
    [InlineData("long[]")]
    [InlineData("float[]")]
    [InlineData("double[]")]
    [InlineData("System.Numerics.Complex[]")]
    [InlineData("System.DayOfWeek")]
    [InlineData("Wide")]
    public void Every_type_compiles_with_and_without_question_mark(string type) => new RowRun(
        $$"""
        enum Wide : uint { One }
        [TypedTap.VoTableRow] partial record Row { public {{type}} X { get; init; } = default!; public {{type}}? Y { get; init; } }
        """).AssertClean();

    [Fact]
    public void Code_without_nullable_references_compiles() => new RowRun(
        """
        #nullable disable
        [TypedTap.VoTableRow] partial class Row { public string X { get; set; } public int[] Y { get; set; } }
        """).AssertClean();

    [Fact]
    public void Names_of_columns_cannot_break_the_code()
    {
        var run = new RowRun(
            "[TypedTap.VoTableRow] partial class Row { [TypedTap.TapColumn(\"a\\\"b\\n{0}\", Unit = \"\\\\\")] public int X { get; set; } }");
        Assert.Equal("TTAP4003", Assert.Single(run.Diagnostics).Id);
        run.Load();
    }
}
