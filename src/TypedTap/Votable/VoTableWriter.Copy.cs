using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>Copies of whole documents.</content>
public sealed partial class VoTableWriter
{
    /// <summary>
    /// Writes what a reader reads: all tables that it visits from here on, with their rows in another serialisation if the options ask
    /// for one, and all metadata: RESOURCEs as they are nested, service descriptors, and INFOs in their places, those behind rows
    /// (QUERY_STATUS) included.
    /// </summary>
    /// <remarks>
    /// Tables that the reader does not visit are written without rows: open it with <see cref="VoTableSelection.All"/> to have all of
    /// them. What the reader repairs is written repaired: datatypes get their standard names, char columns without arraysize in
    /// TABLEDATA become <c>*</c>, IDs become unique. The number of rows that a table announces is left out.
    /// <see cref="VoTableWriterOptions.Document"/> replaces the head of the document.
    /// </remarks>
    /// <param name="source">The reader, newly opened; it stays open.</param>
    /// <param name="target">Where the document goes; closed at the end, unless the options say otherwise.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the copying; the copy then has no end.</param>
    /// <returns>The number of rows, of all tables.</returns>
    /// <exception cref="VoTableException">
    /// The source is broken, or a string is longer than its column announces; the copy then has no end.
    /// </exception>
    /// <exception cref="ArgumentException">See the constructor and <see cref="StartTableAsync"/>.</exception>
    public static async Task<long> CopyAsync(
        VoTableReader source,
        Stream target,
        VoTableWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var head = options?.Document ?? DocumentMirror.Head(source.Document);
        var writer = new VoTableWriter(target, (options ?? VoTableWriterOptions.Default) with { Document = head });
        await using (writer.ConfigureAwait(false))
        {
            var mirror = new DocumentMirror(writer);
            mirror.HeadWritten(DocumentMirror.Head(source.Document));
            writer.Guarded(writer.StartDocument);
            if (source.HasTable)
            {
                do
                    await writer.CopyTableAsync(source, mirror, cancellationToken).ConfigureAwait(false);
                while (await source.NextTableAsync(cancellationToken).ConfigureAwait(false));
            }
            else
            {
                await source.DrainAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.Guarded(() => mirror.Finish(source.Document));
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return writer.RowsWritten;
        }
    }

    private async Task CopyTableAsync(VoTableReader source, DocumentMirror mirror, CancellationToken cancellationToken)
    {
        Guarded(() => mirror.EnterTable(source.Document, source.Table!, source.Serialization));
        var copies = Array.ConvertAll(_columns, CellCopy.For);
        while (await source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < copies.Length; i++)
                copies[i](source, i, this);
            await EndRowAsync(cancellationToken).ConfigureAwait(false);
        }

        await EndTableAsync(mirror.LateInfos(source.Document, source.Infos), cancellationToken).ConfigureAwait(false);
    }
}
