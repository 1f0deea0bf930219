namespace TypedTap.Votable;

/// <content>Whole tables of typed rows.</content>
public sealed partial class VoTableWriter
{
    /// <summary>Writes a document of one table, row by row as the sequence delivers them.</summary>
    /// <param name="stream">Where the document goes; closed at the end, unless the options say otherwise.</param>
    /// <param name="rows">The rows; read once.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the writing; the document then has no end.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <returns>The number of rows.</returns>
    /// <exception cref="VoTableException">A column cannot hold a value; the document then has no end.</exception>
    /// <exception cref="ArgumentException">See the constructor and <see cref="StartTableAsync"/>.</exception>
    public static async Task<long> WriteAsync<T>(
        Stream stream,
        IAsyncEnumerable<T> rows,
        VoTableWriterOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var writer = new VoTableWriter(stream, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.StartTableAsync(
                new VoTableTable { Fields = T.VoTableFields }, resource: null, cancellationToken).ConfigureAwait(false);
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                T.WriteVoTable(row, writer);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return writer.RowsWritten;
        }
    }

    /// <summary>Writes a document of one table.</summary>
    /// <param name="stream">Where the document goes; closed at the end, unless the options say otherwise.</param>
    /// <param name="rows">The rows; read once.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the writing; the document then has no end.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <returns>The number of rows.</returns>
    /// <exception cref="VoTableException">A column cannot hold a value; the document then has no end.</exception>
    /// <exception cref="ArgumentException">See the constructor and <see cref="StartTableAsync"/>.</exception>
    public static async Task<long> WriteAsync<T>(
        Stream stream,
        IEnumerable<T> rows,
        VoTableWriterOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var writer = new VoTableWriter(stream, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.StartTableAsync(
                new VoTableTable { Fields = T.VoTableFields }, resource: null, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                T.WriteVoTable(row, writer);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return writer.RowsWritten;
        }
    }
}
