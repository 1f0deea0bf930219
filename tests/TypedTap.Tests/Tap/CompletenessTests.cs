using TypedTap.Tap;

namespace TypedTap.Tests.Tap;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("OK", null)]
    [InlineData("OK", "OK")]
    [InlineData(null, null)]
    [InlineData("OVERFLOW", "OK")]
    public async Task The_last_status_says_that_all_rows_came(string? before, string? after)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3, before, after)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");

        for (var row = 0; row < 3; row++)
        {
            Assert.True(await answer.ReadAsync());
            Assert.Equal(TapCompleteness.Unknown, answer.Completeness);
        }

        Assert.False(await answer.ReadAsync());
        Assert.Equal(TapCompleteness.Complete, answer.Completeness);
        Assert.False(await answer.ReadAsync());
    }

    [Fact]
    public async Task An_empty_table_is_an_answer()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.False(await answer.ReadAsync());
        Assert.Equal(TapCompleteness.Complete, answer.Completeness);
    }

    [Theory]
    [InlineData(2L, "MAXREC was 2")]
    [InlineData(null, "no MAXREC was sent")]
    public async Task Overflow_throws_after_the_last_row(long? maxRec, string expected)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { MaxRec = maxRec });
        Assert.True(await answer.ReadAsync());
        Assert.True(await answer.ReadAsync());

        var cut = await Assert.ThrowsAsync<TapTruncatedException>(() => answer.ReadAsync().AsTask());

        Assert.Equal((2L, maxRec), (cut.RowsRead, cut.MaxRec));
        Assert.Contains("after 2 rows", cut.Message, StringComparison.Ordinal);
        Assert.Contains(expected, cut.Message, StringComparison.Ordinal);
        foreach (var cure in (string[])["WithMaxRec(n)", "Take(n)", "AllowTruncation()"])
            Assert.Contains(cure, cut.Message, StringComparison.Ordinal);
        Assert.Equal(TapCompleteness.Truncated(2, maxRec), answer.Completeness);
        // Asking again does not turn it into a success.
        await Assert.ThrowsAsync<TapTruncatedException>(() => answer.ReadAsync().AsTask());
    }

    [Theory]
    [InlineData(2L, 2, TapTruncatedBy.MaxRec)]
    [InlineData(2L, 3, TapTruncatedBy.MaxRec)]
    [InlineData(5L, 2, TapTruncatedBy.Service)]
    [InlineData(null, 2, TapTruncatedBy.Service)]
    [InlineData(null, 0, TapTruncatedBy.Service)]
    [InlineData(0L, 1, TapTruncatedBy.MaxRec)]
    public async Task Overflow_is_told_with_whose_limit_it_was_when_it_is_welcome(long? maxRec, int rows, TapTruncatedBy by)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(rows, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { AllowTruncation = true, MaxRec = maxRec });
        for (var row = 0; row < rows; row++)
            Assert.True(await answer.ReadAsync());
        Assert.False(await answer.ReadAsync());
        Assert.Equal(TapCompleteness.Truncated(rows, maxRec), answer.Completeness);
        Assert.Equal((TapCompletenessKind.Truncated, by), (answer.Completeness.Kind, answer.Completeness.TruncatedBy));
    }

    [Theory]
    [InlineData("OVERFLOW")]
    [InlineData("OK")]
    [InlineData(null)]
    public async Task Without_rows_asked_for_nothing_is_proven(string? status)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0, "OK", status)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { MaxRec = 0 });
        Assert.False(await answer.ReadAsync());
        Assert.Equal(TapCompletenessKind.Unproven, answer.Completeness.Kind);
        Assert.Contains("MAXREC was 0", answer.Completeness.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_after_rows_is_never_an_end()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2, "OK", "ERROR", "row 3:\n\u009b1m no luck")));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { AllowTruncation = true });
        Assert.True(await answer.ReadAsync());
        Assert.True(await answer.ReadAsync());

        var failure = await Assert.ThrowsAsync<TapQueryException>(() => answer.ReadAsync().AsTask());

        Assert.Equal("row 3: 1m no luck", failure.ServerMessage);
        Assert.Equal(2, failure.RowsRead);
        Assert.Equal("SELECT 1", failure.Adql);
        Assert.Contains("reports an error after 2 rows", failure.Message, StringComparison.Ordinal);
        Assert.Equal(TapCompleteness.FailedAfter(2, failure), answer.Completeness);
        await Assert.ThrowsAsync<TapQueryException>(() => answer.ReadAsync().AsTask());
    }

    [Theory]
    [InlineData("TRUNCATED")]
    [InlineData("errors")]
    public async Task A_status_that_nobody_knows_proves_nothing(string status)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1, "OK", status)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.True(await answer.ReadAsync());
        Assert.False(await answer.ReadAsync());
        Assert.Equal(TapCompletenessKind.Unproven, answer.Completeness.Kind);
        Assert.Contains($"'{status}'", answer.Completeness.Reason, StringComparison.Ordinal);
        Assert.Equal(status, answer.Rows.Status?.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_second_table_is_not_an_end(bool allow)
    {
        const string Second =
            "<TABLE><FIELD name=\"m\" datatype=\"int\"/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE>";
        var document = VoTableText.Table(2).Replace("</RESOURCE>", Second, StringComparison.Ordinal);
        await using var server = new LoopbackServer(LoopbackReply.VoTable(document));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { AllowTruncation = allow });
        Assert.True(await answer.ReadAsync());
        Assert.True(await answer.ReadAsync());

        var refused = await Assert.ThrowsAsync<TapResponseException>(() => answer.ReadAsync().AsTask());

        Assert.Contains("more than one results table", refused.Message, StringComparison.Ordinal);
        Assert.Equal(answer.FinalUrl, refused.Url);
        Assert.Equal(TapCompleteness.FailedAfter(2, refused), answer.Completeness);
        await Assert.ThrowsAsync<TapResponseException>(() => answer.ReadAsync().AsTask());
    }

    [Fact]
    public async Task An_error_before_rows_is_thrown_at_once()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2, "ERROR")));
        using var client = new TapClient(server.Tap);
        var failure = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT 1"));
        Assert.Equal("", failure.ServerMessage);
        Assert.Contains("does not say why", failure.Message, StringComparison.Ordinal);
    }
}
