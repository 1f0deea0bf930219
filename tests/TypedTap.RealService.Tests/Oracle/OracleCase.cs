using TypedTap.Linq;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>A query to be answered in three ways.</summary>
internal abstract record OracleCase(string Name)
{
    public abstract Task<OracleVerdict> RunAsync(OracleServices services, CancellationToken cancellationToken = default);
}

/// <inheritdoc/>
/// <param name="Name">What it is about.</param>
/// <param name="Query">The query, over whatever tables.</param>
/// <param name="IsOrdered">Whether the order of its rows is a total one.</param>
internal sealed record OracleCase<T>(string Name, Func<OracleTables, IQueryable<T>> Query, bool IsOrdered = false) : OracleCase(Name)
{
    public override async Task<OracleVerdict> RunAsync(OracleServices services, CancellationToken cancellationToken = default)
    {
        var real = (TapQuery<T>)Query(services.Real);
        string adql;
        try
        {
            adql = real.ToAdql();
        }
        catch (TapQueryNotSupportedException refusal)
        {
            return new OracleVerdict(Name, "", null, 0, refusal.Message);
        }

        var expected = MemoryRules.Run(Query(services.Memory));
        if (expected.Count >= OracleServices.MaxRec)
            return new OracleVerdict(Name, adql, null, 0, $"More than {OracleServices.MaxRec} rows are not compared");
        var embedded = await DifferenceAsync("embedded", (TapQuery<T>)Query(services.Embedded), expected, cancellationToken);
        var there = await DifferenceAsync("DaCHS", real, expected, cancellationToken);
        return new OracleVerdict(
            Name, adql, string.Join('\n', ((string?[])[there, embedded]).OfType<string>()) is { Length: > 0 } difference
                ? difference
                : null, expected.Count, null);
    }

    private async Task<string?> DifferenceAsync(string side, TapQuery<T> query, List<T> expected, CancellationToken cancellationToken)
    {
        try
        {
            return RowSets.Difference(expected, await query.ToListAsync(cancellationToken), IsOrdered) is { } difference
                ? $"{side}: {difference}"
                : null;
        }
        catch (TapException e)
        {
            return $"{side}: {e.Message}";
        }
    }
}
