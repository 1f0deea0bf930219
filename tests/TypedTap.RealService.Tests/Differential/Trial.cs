using TypedTap.Adql;
using TypedTap.Tap;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Runs a query on both sides.</summary>
internal sealed class Trial(TapClient client, ServiceTables tables)
{
    /// <summary>What differs between the answers; null if nothing does.</summary>
    public async Task<Verdict> RunAsync(GeneratedQuery query, CancellationToken cancellationToken)
    {
        var (theirs, nulls, theirError) = await ThereAsync(query.Adql, cancellationToken);
        var (ours, ourError) = Here(query.Adql, cancellationToken);
        if (theirError is not null || ourError is not null)
        {
            var difference = theirError is null
                ? $"refused here only: {ourError}"
                : ourError is null ? $"refused there only: {theirError}" : null;
            return new Verdict(query, difference, 0, theirError ?? ourError);
        }

        return new Verdict(query, AnswerComparison.Difference(theirs!, nulls, ours!, query.IsOrdered), theirs!.RowCount, null);
    }

    private async Task<(EngineTable? Rows, IReadOnlyList<double?> Nulls, string? Error)> ThereAsync(
        string adql, CancellationToken cancellationToken)
    {
        try
        {
            var (rows, nulls) = await Answers.ReadWithNullsAsync(client, adql, cancellationToken);
            return (rows, nulls, null);
        }
        catch (TapQueryException exception)
        {
            return (null, [], exception.Message);
        }
    }

    private (EngineTable? Rows, string? Error) Here(string adql, CancellationToken cancellationToken)
    {
        var parsed = AdqlParser.Parse(adql);
        if (parsed.Node is not { } query)
            return (null, parsed.Render());
        try
        {
            return (AdqlEngine.Execute(query, tables, null, cancellationToken).Table, null);
        }
        catch (EngineException exception)
        {
            return (null, exception.Message);
        }
    }
}
