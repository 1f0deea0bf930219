using System.Text;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;
using TypedTap.Testing.Tables.Csv;
using TypedTap.Votable;

namespace TypedTap.Testing;

/// <content>Rows from elsewhere.</content>
public sealed partial class EmbeddedDatabase
{
    /// <summary>Adds rows of a table of an archive, described as the archive's snapshot does it: <c>database.Add(cadc.Caom2.Plane,
    /// planes)</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows; read once.</param>
    /// <typeparam name="T">The record of the table.</typeparam>
    /// <exception cref="EmbeddedTableException">A value does not fit its column, or the table is there already with other
    /// columns.</exception>
    public void Add<T>(TapTableQuery<T> table, IEnumerable<T> rows)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(table);
        Add(table.Table, rows);
    }

    /// <summary>Adds rows of a table of an archive, described as the archive's snapshot does it.</summary>
    /// <param name="table">The table, such as <c>PlaneTable.Instance</c>.</param>
    /// <param name="rows">The rows; read once.</param>
    /// <typeparam name="T">The record of the table.</typeparam>
    /// <exception cref="EmbeddedTableException">A value does not fit its column, or the table is there already with other
    /// columns.</exception>
    public void Add<T>(TapTableMapping<T> table, IEnumerable<T> rows)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        Add(StoredTable.Of(table.Name, table.Info, TypedRows.Load(table.Name, [.. table.Info.Columns.Select(FieldTypes.ColumnOf)], rows)));
    }

    /// <summary>Adds rows of a type of one's own, marked with <see cref="VoTableRowAttribute"/>.</summary>
    /// <param name="name">The table's name, with or without a schema.</param>
    /// <param name="rows">The rows; read once.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <exception cref="EmbeddedTableException">The name is none, a value does not fit its column, or the table is there already with other
    /// columns.</exception>
    public void Add<T>(string name, IEnumerable<T> rows)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        var table = TypedRows.Load(name, [.. T.VoTableFields.Select(FieldTypes.ColumnOf)], rows);
        Add(StoredTable.Of(name, StoredTable.Describe(table), table));
    }

    /// <summary>Adds the first table of a VOTable file, in any serialisation.</summary>
    /// <param name="name">The table's name, with or without a schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading; nothing is added then.</param>
    /// <exception cref="EmbeddedTableException">The file is no VOTable, is broken, or has no table; or the table is there already with
    /// other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public async Task AddVoTableAsync(string name, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
            await AddVoTableAsync(name, stream, $" from '{path}'", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the first table of a VOTable, in any serialisation.</summary>
    /// <param name="name">The table's name, with or without a schema.</param>
    /// <param name="stream">The document; left open.</param>
    /// <param name="cancellationToken">Cancels the reading; nothing is added then.</param>
    /// <exception cref="EmbeddedTableException">The document is no VOTable, is broken, or has no table; or the table is there already with
    /// other columns.</exception>
    public Task AddVoTableAsync(string name, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return AddVoTableAsync(name, stream, "", cancellationToken);
    }

    /// <summary>Adds a table of a CSV file; see <see cref="AddCsvAsync(string, Stream, TapTableInfo?, CancellationToken)"/>.</summary>
    /// <param name="name">The table's name, with or without a schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns; null to find their types in the values.</param>
    /// <param name="cancellationToken">Cancels the reading; nothing is added then.</param>
    /// <exception cref="EmbeddedTableException">The file is no such table; or the table is there already with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public async Task AddCsvAsync(string name, string path, TapTableInfo? columns = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
            await AddCsvAsync(name, stream, $" from '{path}'", columns, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Adds a table of CSV: UTF-8, commas, a first line with the names of the columns, values with commas or line breaks in double quotes.
    /// Nothing between two commas is NULL, and <c>""</c> an empty text. Empty lines are passed over, but in a file of one column: there
    /// each is a row, whose value is NULL.
    /// </summary>
    /// <param name="name">The table's name, with or without a schema.</param>
    /// <param name="stream">The text; left open.</param>
    /// <param name="columns">
    /// The columns, for example of a snapshot; those that the file lacks are NULL. Null to find the types in the values: the first of int,
    /// long, double, boolean, timestamp that all values of a column are, and text otherwise.
    /// </param>
    /// <param name="cancellationToken">Cancels the reading; nothing is added then.</param>
    /// <exception cref="EmbeddedTableException">The text is no such table, in the named line and character; or the table is there already
    /// with other columns.</exception>
    public Task AddCsvAsync(string name, Stream stream, TapTableInfo? columns = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return AddCsvAsync(name, stream, "", columns, cancellationToken);
    }

    private async Task AddVoTableAsync(string name, Stream stream, string source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        VoTableTable description;
        EngineTable rows;
        try
        {
            (description, rows) = await VoTableTables.ReadDescribedAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is VoTableException or EngineException)
        {
            throw new EmbeddedTableException($"Table '{name}' can't be read{source}: {e.Message}", e);
        }

        Add(StoredTable.Of(name, StoredTable.Describe(rows, description.Description), rows));
    }

    private async Task AddCsvAsync(string name, Stream stream, string source, TapTableInfo? columns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        EngineTable rows;
        try
        {
            rows = CsvTables.Read(text, columns);
        }
        catch (EmbeddedTableException e)
        {
            throw new EmbeddedTableException($"Table '{name}' can't be read{source}: {e.Message}", e);
        }

        Add(StoredTable.Of(name, columns is null ? StoredTable.Describe(rows) : columns, rows));
    }
}
