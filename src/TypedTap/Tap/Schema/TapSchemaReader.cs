using TypedTap.Adql;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <summary>
/// Reads the tables of a service out of its TAP_SCHEMA (TAP 1.1, section 4), as an alternative to its <c>/tables</c>. Everything is
/// selected with <c>*</c>, so that TAP 1.0 and 1.1 are read alike (1.1 added arraysize, xtype and the indexes, and <c>"size"</c> needs
/// quotes only when it is named) and what a service adds of its own is kept.
/// </summary>
public sealed class TapSchemaReader
{
    private readonly SchemaQueries _queries;

    /// <summary>Makes a reader; nothing is sent.</summary>
    /// <param name="query">
    /// Sends a query, like <c>(adql, token) => client.QueryAsync(adql, options, token)</c>; set a MAXREC that is larger than the number
    /// of columns of the service, because many cut at 20,000 rows unless asked for more.
    /// </param>
    public TapSchemaReader(Func<string, CancellationToken, Task<TapResponse>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        _queries = new SchemaQueries(query);
    }

    /// <summary>Reads all schemas and tables, with or without columns and foreign keys.</summary>
    /// <param name="detail">
    /// <see cref="VosiDetail.Min"/> leaves columns and keys out, for services with very many; <see cref="ReadColumnsAsync"/> has those of
    /// a table.
    /// </param>
    /// <param name="cancellationToken">Ends the queries.</param>
    /// <returns>The tables. That a service lacks the tables of keys is a diagnostic.</returns>
    /// <exception cref="TapTruncatedException">
    /// The service gives fewer rows than there are, and the MAXREC of the queries does not ask for more.
    /// </exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<VosiTableSet> ReadAsync(VosiDetail detail = VosiDetail.Default, CancellationToken cancellationToken = default)
    {
        var builder = new SchemaBuilder
        {
            Schemas = await SelectAsync("SELECT * FROM TAP_SCHEMA.schemas", cancellationToken).ConfigureAwait(false),
            Tables = await SelectAsync("SELECT * FROM TAP_SCHEMA.tables", cancellationToken).ConfigureAwait(false),
        };
        if (detail == VosiDetail.Min)
            return builder.Build();

        builder.Columns = await SelectAsync("SELECT * FROM TAP_SCHEMA.columns", cancellationToken).ConfigureAwait(false);
        try
        {
            builder.Keys = await SelectAsync("SELECT * FROM TAP_SCHEMA.keys", cancellationToken).ConfigureAwait(false);
            builder.KeyColumns = await SelectAsync("SELECT * FROM TAP_SCHEMA.key_columns", cancellationToken).ConfigureAwait(false);
        }
        catch (TapQueryException e)
        {
            // Both are part of every TAP, but not every service that calls itself one has them.
            builder.Diagnostics.Add(new VosiDiagnostic(VosiDiagnosticCode.Incomplete, $"The foreign keys are missing: {e.Message}", 0, 0));
        }

        return builder.Build();
    }

    /// <summary>Reads the columns of one table.</summary>
    /// <param name="tableName">The name as TAP_SCHEMA.tables has it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The columns; none when the service knows none of that table.</returns>
    /// <exception cref="ArgumentException">
    /// The name is empty, or has a line break or a backslash in it, which services read in different ways.
    /// </exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ValueList<VosiColumn>> ReadColumnsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tableName);
        if (!SchemaQueries.IsSafe(tableName))
            throw new ArgumentException("The name of a table has no line break and no backslash in it.", nameof(tableName));
        var adql = $"SELECT * FROM TAP_SCHEMA.columns WHERE table_name = {SchemaQueries.Literal(tableName)}";
        var rows = await SelectAsync(adql, cancellationToken).ConfigureAwait(false);
        return [.. SchemaRows.Columns(rows)];
    }

    /// <summary>The queries themselves, for who wants the rows in parts.</summary>
    internal SchemaQueries Queries => _queries;

    private Task<IReadOnlyList<SchemaRow>> SelectAsync(string adql, CancellationToken cancellationToken) =>
        _queries.SelectAsync(adql, cancellationToken);
}
