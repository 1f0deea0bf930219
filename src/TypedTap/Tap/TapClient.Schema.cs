using TypedTap.Adql;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <content>The tables of the service, asked for in its own language.</content>
public sealed partial class TapClient
{
    /// <summary>
    /// The tables as <c>TAP_SCHEMA</c> has them (TAP 1.1 §4): the same form as <see cref="Vosi"/> gives, for services without
    /// <c>/tables</c>, and where only some columns of a large service are wanted.
    /// </summary>
    public TapSchemaReader TapSchema => new((adql, cancellationToken) => QueryAsync(adql, AllTables, cancellationToken));

    // Defaults of 20 000 rows are fewer than large services have columns.
    private static TapRequestOptions AllTables { get; } = new() { MaxRec = 10_000_000 };

    /// <summary>What <c>/tables</c> and <c>TAP_SCHEMA</c> say differently of the same tables: one of them is wrong then.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TapException">One of the two could not be had.</exception>
    public async Task<ValueList<TableSetDifference>> CompareTablesAsync(CancellationToken cancellationToken = default)
    {
        var documents = await Vosi.GetTablesAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
        var schema = await TapSchema.ReadAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
        return TableSetComparison.Of(documents, schema);
    }
}
