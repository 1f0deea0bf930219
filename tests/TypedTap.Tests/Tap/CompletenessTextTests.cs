using TypedTap.Tap;

namespace TypedTap.Tests.Tap;

public sealed class CompletenessTextTests
{
    [Fact]
    public void Each_kind_is_a_sentence()
    {
        Assert.Equal("Rows may be missing: the answer has not been read to its end.", TapCompleteness.Unknown.ToString());
        Assert.Equal("All rows came.", TapCompleteness.Complete.ToString());
        Assert.Equal(
            "Rows are missing: the service stopped after 5 rows although there are more (MAXREC was 5).",
            TapCompleteness.Truncated(5, 5).ToString());
        Assert.Equal(
            "Rows are missing: the service stopped after 1 row although there are more (MAXREC was 5, so the limit is the service's own).",
            TapCompleteness.Truncated(1, 5).ToString());
        Assert.Equal(
            "Rows are missing: the service stopped after 5 rows although there are more (no MAXREC was sent, so the limit is the service's own).",
            TapCompleteness.Truncated(5, null).ToString());
        Assert.Equal(
            "Rows are missing: reading failed after 3 rows (it rained).",
            TapCompleteness.FailedAfter(3, new IOException("it rained.")).ToString());
        Assert.Equal("Rows may be missing: CSV cannot tell.", TapCompleteness.Unproven("CSV cannot tell").ToString());
    }

    [Fact]
    public void It_compares_by_value_and_matches_patterns()
    {
        Assert.Equal(TapCompleteness.Truncated(5, 5), TapCompleteness.Truncated(5, 5));
        Assert.NotEqual(TapCompleteness.Truncated(5, 5), TapCompleteness.Truncated(5, 6));
        Assert.True(TapCompleteness.Complete.IsComplete);
        Assert.False(TapCompleteness.Unproven("x").IsComplete);
        Assert.True(
            TapCompleteness.Truncated(5, 9) is { Kind: TapCompletenessKind.Truncated, TruncatedBy: TapTruncatedBy.Service, MaxRec: 9 });
    }
}
