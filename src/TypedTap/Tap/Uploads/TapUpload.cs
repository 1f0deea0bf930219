using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// A table that is sent along with a query, which uses it as <c>TAP_UPLOAD.name</c> (TAP 1.1 §2.7.5). It is sent as a VOTable inside the
/// request, in constant memory; what can be read only once is kept aside first (up to 1 MiB in memory, beyond that in a temporary file that
/// nobody else can read), so that a request can be repeated.
/// </summary>
/// <remarks>
/// Names of columns follow the rules of the service's database: names that are no identifiers, or reserved words, have to be quoted in the
/// query, and columns that differ only in case are refused here. Rows are written as TABLEDATA unless told otherwise, because there are
/// services that read nothing else.
/// </remarks>
public sealed class TapUpload
{
    private TapUpload(string name, UploadSource? source, string? location = null)
    {
        Name = UploadName.Check(name, nameof(name));
        Source = source;
        Location = location;
    }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    /// <summary>The URI from which the service fetches the table; null for a table that is sent.</summary>
    public string? Location { get; }

    internal UploadSource? Source { get; }

    /// <summary>Typed rows: of a type with <see cref="VoTableRowAttribute"/>, or the generated records of an archive.</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="rows">The rows; read anew for each query.</param>
    /// <param name="serialization">How they are written: TABLEDATA or BINARY2.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static TapUpload FromRows<T>(
        string name, IEnumerable<T> rows, VoTableSerialization serialization = VoTableSerialization.TableData)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        UploadFields.Check(T.VoTableFields, name);
        return new(
            name, new WrittenSource(
                (target, token) => VoTableWriter.WriteAsync(target, rows, Options(serialization), token), isOneShot: false));
    }

    /// <summary>Typed rows that come asynchronously.</summary>
    /// <inheritdoc cref="FromRows{T}(string, IEnumerable{T}, VoTableSerialization)"/>
    public static TapUpload FromRows<T>(
        string name, IAsyncEnumerable<T> rows, VoTableSerialization serialization = VoTableSerialization.TableData)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        UploadFields.Check(T.VoTableFields, name);
        return new(
            name, new WrittenSource(
                (target, token) => VoTableWriter.WriteAsync(target, rows, Options(serialization), token), isOneShot: false));
    }

    /// <summary>A VOTable file, sent from disk as it is; gzip around it is taken off.</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="path">The file. It must not change until the query has been answered.</param>
    /// <exception cref="ArgumentException">The name is none. That the file is no VOTable is found when it is sent.</exception>
    public static TapUpload FromFile(string name, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(name, new FileSource(Path.GetFullPath(path)));
    }

    /// <summary>A VOTable from a stream, for one query.</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="stream">The document; gzip around it is taken off.</param>
    /// <param name="leaveOpen">Whether the stream stays open; otherwise it is closed when the query is sent.</param>
    /// <exception cref="ArgumentException">
    /// The name is none, or the stream cannot be read. That it is no VOTable is found when it is sent.
    /// </exception>
    public static TapUpload FromStream(string name, Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead
            ? new(name, new StreamSource(stream, leaveOpen))
            : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>The rest of a reader's current table, for one query. The reader stays open.</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="serialization">How the rows are written: TABLEDATA or BINARY2.</param>
    /// <exception cref="ArgumentException">The name is none, or there is no table, or two of its columns have one name.</exception>
    public static TapUpload FromReader(
        string name, VoTableReader reader, VoTableSerialization serialization = VoTableSerialization.TableData)
    {
        ArgumentNullException.ThrowIfNull(reader);
        UploadFields.Check(reader.Fields, name);
        var cells = new StreamCells(reader);
        return new(name, new WrittenSource(
            (target, token) => RowCopy.WriteAsync(target, cells.Columns, UploadFields.RowsOf(reader, cells, token), serialization, token),
            isOneShot: true));
    }

    /// <summary>
    /// The rest of an answer, for one query. The answer stays open. One that is cut off throws when it is sent, unless truncation was
    /// allowed.
    /// </summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="response">The answer.</param>
    /// <param name="serialization">How the rows are written: TABLEDATA or BINARY2.</param>
    /// <exception cref="ArgumentException">The name is none, or two columns have one name.</exception>
    public static TapUpload FromResponse(
        string name, TapResponse response, VoTableSerialization serialization = VoTableSerialization.TableData)
    {
        ArgumentNullException.ThrowIfNull(response);
        UploadFields.Check(response.Rows.Fields, name);
        return new(name, new WrittenSource(
            (target, token) => RowCopy.WriteAsync(target, response.Columns, response.RowsAsync(token), serialization, token),
            isOneShot: true));
    }

    /// <summary>A table in memory.</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="table">The table.</param>
    /// <param name="serialization">How the rows are written: TABLEDATA or BINARY2.</param>
    /// <exception cref="ArgumentException">The name is none, or two columns have one name.</exception>
    public static TapUpload FromTable(string name, TapTable table, VoTableSerialization serialization = VoTableSerialization.TableData)
    {
        ArgumentNullException.ThrowIfNull(table);
        UploadFields.Check([.. table.Columns.Select(static column => column.Field)], name);
        return new(name, new WrittenSource(
            (target, token) => RowCopy.WriteAsync(target, table.Columns, UploadFields.RowsOf(table), serialization, token),
            isOneShot: false));
    }

    /// <summary>
    /// A table that the service fetches itself, with its own rights: credentials given to this client are not used for it.
    /// </summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="uri">An http, https or ftp URI without user information or secrets.</param>
    /// <exception cref="ArgumentException">The name is none, or the URI is none that a service can be sent to.</exception>
    public static TapUpload FromUri(string name, Uri uri) => new(name, source: null, UploadUri.Check(uri, nameof(uri)));

    /// <summary>A table that the service fetches from a VOSpace, where it does that (CADC).</summary>
    /// <param name="name">The table's name: an identifier of ADQL, not a reserved word.</param>
    /// <param name="location">Like <c>vos://cadc.nrc.ca~vault/me/mine.vot</c>, which .NET does not take for a URI.</param>
    /// <exception cref="ArgumentException">The name or the location is none.</exception>
    public static TapUpload FromVoSpace(string name, string location) =>
        new(name, source: null, UploadUri.CheckVoSpace(location, nameof(location)));

    /// <summary>A table that is written anew for each query.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="write">Writes it and gives the number of rows.</param>
    internal static TapUpload Written(string name, Func<Stream, CancellationToken, Task<long>> write) =>
        new(name, new WrittenSource(write, isOneShot: false));

    /// <summary>The table's full name, as the query has it.</summary>
    public override string ToString() => $"TAP_UPLOAD.{Name}";

    private static VoTableWriterOptions Options(VoTableSerialization serialization) =>
        new() { Serialization = serialization, LeaveOpen = true };
}
