using TypedTap.Conformance.Fuzzing;

namespace TypedTap.Adql.Tests.Fuzzing;

/// <summary>A short run of the fuzzer; <c>tests/TypedTap.Conformance adql-fuzz</c> makes long ones.</summary>
public sealed class ParserFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void What_holds_for_every_text_holds_for_mutated_queries(int seed)
    {
        var figures = new FuzzFigures();

        var failure = FuzzRun.Run(
            new QueryMutator(seed, FuzzSeeds.Queries), 10_000, figures, new FuzzCheck(FuzzSeeds.Schemas()).Check, progress: null,
            CancellationToken.None);

        Assert.Null(failure);
        // A mutator that only makes rubbish, or only queries, would show nothing.
        Assert.InRange(figures.Valid, 500, 9_500);
    }

    [Fact]
    public void The_queries_to_start_from_are_all_valid_ADQL()
    {
        Assert.All(
            FuzzSeeds.Queries, query => Assert.DoesNotContain(AdqlParser.Parse(query).Diagnostics, d => d.Severity == AdqlSeverity.Error));
    }

    [Fact]
    public void The_same_seed_gives_the_same_texts()
    {
        var first = new QueryMutator(7, FuzzSeeds.Queries);
        var second = new QueryMutator(7, FuzzSeeds.Queries);

        Assert.Equal(Enumerable.Range(0, 500).Select(_ => first.Next()), Enumerable.Range(0, 500).Select(_ => second.Next()));
    }

    [Fact]
    public void A_failing_text_is_made_as_short_as_it_will_go()
    {
        var text = "SELECT a, b FROM (SELECT c FROM \0 WHERE d = 'x') AS e WHERE f > 1";

        Assert.Equal(
            "(\0", FuzzShrinker.Shrink(
                text, candidate => candidate.Contains('(', StringComparison.Ordinal)
                    && candidate.IndexOf('\0', StringComparison.Ordinal) > 0));
    }

    [Fact]
    public void Findings_that_point_elsewhere_are_noticed()
    {
        var finding = Assert.Single(AdqlParser.Parse("SELECT a\nFROM t;").Diagnostics);

        Assert.Null(FuzzProperties.Findings("SELECT a\nFROM t;", AdqlVersion.V2_1, ValueList.Of(finding)));
        Assert.NotNull(FuzzProperties.Findings("SELECT a FROM t;", AdqlVersion.V2_1, ValueList.Of(finding)));
        Assert.NotNull(FuzzProperties.Findings("SELECT a\nFROM t", AdqlVersion.V2_1, ValueList.Of(finding)));
        Assert.NotNull(FuzzProperties.Findings("SELECT a\nFROM t;", AdqlVersion.V2_1, ValueList.Of(finding with { Message = " " })));
        Assert.NotNull(
            FuzzProperties.Findings(
                "SELECT a\nFROM t;", AdqlVersion.V2_1,
                ValueList.Of(finding, finding with { Span = new AdqlSpan(0, 1), Line = 1, Column = 1 })));
    }
}
