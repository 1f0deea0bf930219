namespace TypedTap.Testing.Engine.Values;

/// <summary>Rows in memory, by column: a table of the service, an upload, a derived table, or a result.</summary>
/// <param name="Columns">What the columns are.</param>
/// <param name="Values">The values of each.</param>
/// <param name="RowCount">How many rows there are; the values of every column are as many.</param>
internal sealed record EngineTable(IReadOnlyList<EngineColumn> Columns, IReadOnlyList<ColumnValues> Values, int RowCount);
