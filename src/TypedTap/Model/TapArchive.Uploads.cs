using TypedTap.Linq;
using TypedTap.Linq.Uploads;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap;

/// <content>
/// Tables that are sent along with queries (TAP 1.1 §2.7.5). Each is a query that others can be joined with, and that can be a query by
/// itself; its table is sent with every request that uses it. The names are identifiers of ADQL, unique within a query.
/// </content>
public abstract partial class TapArchive
{
    /// <summary>Rows of a type with <see cref="VoTableRowAttribute"/>, or records of an archive, as a table to query and join.</summary>
    /// <param name="rows">The rows; read anew for each request.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <typeparam name="T">
    /// The type of the rows. Others than these two kinds, such as anonymous types, are refused by the compiler.
    /// </typeparam>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public TapQuery<T> Upload<T>(IEnumerable<T> rows, string name)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromRows(name, rows));

    /// <summary>Rows that come asynchronously.</summary>
    /// <inheritdoc cref="Upload{T}(IEnumerable{T}, string)"/>
    public TapQuery<T> Upload<T>(IAsyncEnumerable<T> rows, string name)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromRows(name, rows));

    /// <summary>
    /// The answer to another query, of this service or any other: it is run whenever a request needs it, and its rows are passed on as they
    /// come. An answer that is cut off is an error. What its projection computes on the client is computed here as well.
    /// </summary>
    /// <param name="query">The other query; of any type, anonymous ones included.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public TapQuery<T> Upload<T>(TapQuery<T> query, string name)
    {
        ArgumentNullException.ThrowIfNull(query);
        ITapQuery other = query;
        var upload = TapUpload.Written(name, (target, token) => UploadedAnswer.WriteAsync(other.Expression, other.Session, target, token));
        return new TapQuery<T>(_session, new UploadedQuery(upload, other.Expression, other.Session));
    }

    /// <summary>An upload made by hand (<see cref="TapUpload"/>): a table in memory, an answer, a place in a VOSpace.</summary>
    /// <param name="upload">The upload.</param>
    /// <typeparam name="T">What its rows are: a type that has its columns.</typeparam>
    public TapQuery<T> Upload<T>(TapUpload upload)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(upload);
        return new TapQuery<T>(_session, new UploadedRows(upload, UploadTable.Of<T>(upload.Name)));
    }

    /// <summary>A VOTable file, sent from disk as it is; gzip around it is taken off.</summary>
    /// <param name="path">The file. It must not change until the query has been answered.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <typeparam name="T">What its rows are: a type that has its columns.</typeparam>
    /// <exception cref="ArgumentException">The name is none. That the file is no VOTable is found when it is sent.</exception>
    public TapQuery<T> UploadFile<T>(string path, string name)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromFile(name, path));

    /// <summary>A VOTable from a stream, for one request.</summary>
    /// <param name="stream">The document; gzip around it is taken off.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <param name="leaveOpen">Whether the stream stays open; otherwise it is closed when the query is sent.</param>
    /// <typeparam name="T">What its rows are: a type that has its columns.</typeparam>
    /// <exception cref="ArgumentException">The name is none, or the stream cannot be read.</exception>
    public TapQuery<T> UploadStream<T>(Stream stream, string name, bool leaveOpen = false)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromStream(name, stream, leaveOpen));

    /// <summary>The rest of a reader's current table, for one request. The reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <typeparam name="T">What its rows are: a type that has its columns.</typeparam>
    /// <exception cref="ArgumentException">The name is none, or two columns have one name.</exception>
    public TapQuery<T> UploadReader<T>(VoTableReader reader, string name)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromReader(name, reader));

    /// <summary>A table that the service fetches itself, with its own rights.</summary>
    /// <param name="uri">An http, https or ftp URI without user information or secrets.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <typeparam name="T">What its rows are: a type that has its columns.</typeparam>
    /// <exception cref="ArgumentException">The name is none, or the URI is none that a service can be sent to.</exception>
    public TapQuery<T> UploadUri<T>(Uri uri, string name)
        where T : IVoTableRow<T> => Upload<T>(TapUpload.FromUri(name, uri));

    /// <summary>
    /// Values as a table of one column, for lists that are too long for a condition: <c>ids.Contains(r.DpId)</c> then is an
    /// <c>IN (SELECT …)</c>.
    /// </summary>
    /// <param name="values">The values, none of them null; read anew for each request.</param>
    /// <param name="name">The table's name: <c>TAP_UPLOAD.name</c>.</param>
    /// <typeparam name="T">A text, a number, a <see cref="DateTime"/> or a <see cref="Guid"/>.</typeparam>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="TapQueryNotSupportedException">There is no column for values of this type.</exception>
    public TapQuery<T> UploadValues<T>(IEnumerable<T> values, string name)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        _ = UploadedValueTypes.Of<T>();
        var rows = values.Select(
            value => new UploadedValue<T>(value ?? throw new ArgumentException("A value to upload is null.", nameof(values))));
        return new TapQuery<T>(_session, new UploadedValues<T>(TapUpload.FromRows(name, rows)));
    }
}
