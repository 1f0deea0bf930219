using TypedTap.Tap;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Answers of the service, read by the client of the library.</summary>
internal static class Answers
{
    private static readonly TapRequestOptions Whole = new() { MaxRec = 100_000, ResponseFormat = TapResponseFormat.Binary2 };

    public static async Task<EngineTable> ReadAsync(TapClient client, string adql, CancellationToken cancellationToken)
    {
        await using var answer = await client.QueryAsync(adql, Whole, cancellationToken);
        var store = new TableStore([.. answer.Rows.Fields.Select(FieldTypes.ColumnOf)]);
        await VoTableTables.LoadAsync(answer.Rows, store, TableLimits.None, cancellationToken);
        return store.ToTable();
    }
}
