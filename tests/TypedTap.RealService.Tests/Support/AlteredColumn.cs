namespace TypedTap.RealService.Tests.Support;

/// <summary>A column that the service describes otherwise for a while; as before when this is disposed of.</summary>
internal sealed class AlteredColumn : IAsyncDisposable
{
    private readonly string _where;
    private readonly string _before;

    private AlteredColumn(string where, string before)
    {
        _where = where;
        _before = before;
    }

    /// <param name="table">The table as TAP_SCHEMA has it.</param>
    /// <param name="column">The column.</param>
    /// <param name="datatype">Its new datatype.</param>
    /// <param name="unit">Its new unit.</param>
    public static async Task<AlteredColumn> MakeAsync(string table, string column, string datatype, string unit)
    {
        var where = $"table_name = {Literal(table)} AND column_name = {Literal(column)}";
        var before = await ServiceDatabase.RunAsync(
            $"SELECT 'datatype = ' || quote_nullable(datatype) || ', unit = ' || quote_nullable(unit) FROM tap_schema.columns WHERE {where}");
        Assert.NotEqual("", before);
        await ServiceDatabase.RunAsync(
            $"UPDATE tap_schema.columns SET datatype = {Literal(datatype)}, unit = {Literal(unit)} WHERE {where}");
        return new(where, before);
    }

    public async ValueTask DisposeAsync() => await ServiceDatabase.RunAsync($"UPDATE tap_schema.columns SET {_before} WHERE {_where}");

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
