using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>A table that answers a query: so many rows, each made when it is written.</summary>
public sealed record DoubleTable(IReadOnlyList<DoubleColumn> Columns, long Count, Func<long, IReadOnlyList<string>> Row)
{
    /// <summary>An error that happens after that many rows were written (a 200 that ends in QUERY_STATUS=ERROR); null for none.</summary>
    public (long Rows, string Message)? FailAfter { get; init; }

    /// <summary>Rows numbered from 1 in a column <c>n</c>, each with the same text in a column <c>query</c>.</summary>
    public static DoubleTable Numbered(long count, string query) => new(
        [new DoubleColumn("n", "long"), new DoubleColumn("query", "char", "*")],
        count,
        row => [(row + 1).ToString(CultureInfo.InvariantCulture), query]);

    /// <summary>Given rows.</summary>
    public static DoubleTable Of(IReadOnlyList<DoubleColumn> columns, params IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(columns, rows.Count, row => rows[(int)row]);
}
