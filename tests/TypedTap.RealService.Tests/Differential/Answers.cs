using System.Globalization;
using TypedTap.Tap;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Answers of the service, read by the client of the library.</summary>
internal static class Answers
{
    private static readonly TapRequestOptions Whole = new() { MaxRec = 100_000, ResponseFormat = TapResponseFormat.Binary2 };

    public static async Task<EngineTable> ReadAsync(TapClient client, string adql, CancellationToken cancellationToken) =>
        (await ReadWithNullsAsync(client, adql, cancellationToken)).Rows;

    /// <summary>
    /// The rows, and for each column the number that stands for NULL in it, which is that of the table's column whatever is computed from
    /// it.
    /// </summary>
    public static async Task<(EngineTable Rows, IReadOnlyList<double?> Nulls)> ReadWithNullsAsync(
        TapClient client, string adql, CancellationToken cancellationToken)
    {
        await using var answer = await client.QueryAsync(adql, Whole, cancellationToken);
        var store = new TableStore([.. answer.Rows.Fields.Select(FieldTypes.ColumnOf)]);
        await VoTableTables.LoadAsync(answer.Rows, store, TableLimits.None, cancellationToken);
        return (
            store.ToTable(),
            [.. answer.Rows.Fields.Select(
                field => double.TryParse(field.NullValue, CultureInfo.InvariantCulture, out var number) ? number : (double?)null)]);
    }
}
