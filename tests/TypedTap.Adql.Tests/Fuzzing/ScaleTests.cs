using TypedTap.Adql.Syntax;
using TypedTap.Conformance.Fuzzing;

namespace TypedTap.Adql.Tests.Fuzzing;

/// <summary>Queries as no person writes them, but programs do: they are answered or refused, on a small stack and in linear time.</summary>
public sealed class ScaleTests
{
    public static TheoryData<string> LongOnes => [.. LargeQueries.Long.Keys];

    public static TheoryData<string> DeepOnes => [.. LargeQueries.Deep.Keys];

    public static TheoryData<string> AllOnes => [.. LargeQueries.Long.Keys, .. LargeQueries.Deep.Keys, .. LargeQueries.Broken.Keys];

    public static TheoryData<string> BrokenOnes => [.. LargeQueries.Broken.Keys];

    [Theory]
    [MemberData(nameof(LongOnes))]
    public void Lists_and_chains_may_be_of_any_length(string kind)
    {
        SmallStack.Run(() =>
        {
            var result = AdqlParser.Parse(LargeQueries.Long[kind](50_000));

            Assert.Empty(result.Diagnostics);
            UseEverything(result);
        });
    }

    [Theory]
    [MemberData(nameof(DeepOnes))]
    public void Nesting_beyond_the_limit_is_refused_as_too_deep(string kind)
    {
        SmallStack.Run(() =>
        {
            // Two signs or two NOTs in a row are no ADQL at all: those are refused for what they are.
            var isAdql = AdqlParser.Parse(LargeQueries.Deep[kind](2)).IsValid;
            foreach (var size in new[] { 5_000, 10_000, 100_000 })
            {
                var result = AdqlParser.Parse(LargeQueries.Deep[kind](size));

                Assert.False(result.IsValid);
                if (isAdql)
                    Assert.Equal(AdqlDiagnosticCode.TooDeep, result.Diagnostics.First(d => d.Severity == AdqlSeverity.Error).Code);
            }
        });
    }

    [Theory]
    [MemberData(nameof(DeepOnes))]
    public void Whatever_is_nested_up_to_the_limit_can_be_used(string kind)
    {
        SmallStack.Run(() =>
        {
            var largest = Enumerable.Range(1, AdqlParser.MaximumDepth + 1).LastOrDefault(
                n => AdqlParser.Parse(LargeQueries.Deep[kind](n)).IsValid);
            if (largest > 0)
                UseEverything(AdqlParser.Parse(LargeQueries.Deep[kind](largest)));
        });
    }

    [Theory]
    [MemberData(nameof(BrokenOnes))]
    public void Large_texts_that_are_no_queries_are_refused(string kind)
    {
        SmallStack.Run(() => Assert.False(AdqlParser.Parse(LargeQueries.Broken[kind](50_000)).IsValid));
    }

    [Theory]
    [MemberData(nameof(AllOnes))]
    public void Twice_the_text_takes_twice_the_memory(string kind)
    {
        var make = LargeQueries.Long.GetValueOrDefault(kind) ?? LargeQueries.Deep.GetValueOrDefault(kind) ?? LargeQueries.Broken[kind];
        foreach (var version in new[] { AdqlVersion.V2_0, AdqlVersion.V2_1 })
        {
            var once = Allocated(make(10_000), version);
            var twice = Allocated(make(20_000), version);

            // Buffers that double make for steps, so a little more than twice may be; quadratic growth is four times.
            Assert.InRange(twice, 0, (long)(2.6 * once) + 10_000);
        }
    }

    private static long Allocated(string text, AdqlVersion version)
    {
        _ = AdqlParser.Parse("SELECT a FROM t", version);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = AdqlParser.Parse(text, version);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Everything that goes through a whole tree.</summary>
    private static void UseEverything(AdqlParseResult<AdqlQuery> result)
    {
        var query = result.Require();
        foreach (var layout in new[] { AdqlLayout.OneLine, AdqlLayout.Clauses, AdqlLayout.Indented })
        {
            var again = AdqlParser.Parse(AdqlWriter.Write(query, layout));
            Assert.DoesNotContain(again.Diagnostics, d => d.Severity == AdqlSeverity.Error);
            Assert.True(query.Equals(again.Node));
            Assert.Equal(query.GetHashCode(), again.Node!.GetHashCode());
        }

        Assert.Equal(AdqlWriter.Write(query), query.ToString());
        Assert.Same(query, new Untouched().Visit(query));
        Assert.Null(new FuzzCheck(FuzzSeeds.Schemas()).Check(result));
    }

    private sealed class Untouched : AdqlRewriter;
}
