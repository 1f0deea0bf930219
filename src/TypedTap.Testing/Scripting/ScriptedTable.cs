using System.Globalization;

namespace TypedTap.Testing;

/// <summary>A table that answers a query: so many rows, each made when it is written.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Row">
/// Makes a row, counted from 0: a text for each column, as CSV has it; an empty one is NULL, but for columns of text.
/// </param>
public sealed record ScriptedTable(IReadOnlyList<ScriptedColumn> Columns, long Count, Func<long, IReadOnlyList<string>> Row)
{
    /// <summary>
    /// An error that happens after that many rows were written (a 200 that ends in QUERY_STATUS=ERROR; CSV just ends); null for none.
    /// </summary>
    public (long Rows, string Message)? FailAfter { get; init; }

    /// <summary>Rows numbered from 1 in a column <c>n</c>, each with the same text in a column <c>query</c>.</summary>
    public static ScriptedTable Numbered(long count, string query) => new(
        [new ScriptedColumn("n", "long"), new ScriptedColumn("query", "char", "*")],
        count,
        row => [(row + 1).ToString(CultureInfo.InvariantCulture), query]);

    /// <summary>Given rows.</summary>
    public static ScriptedTable Of(IReadOnlyList<ScriptedColumn> columns, params IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(columns, rows.Count, row => rows[(int)row]);
}
