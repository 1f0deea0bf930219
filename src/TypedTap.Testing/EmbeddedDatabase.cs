using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.TapSchema;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing;

/// <summary>
/// The tables of an embedded TAP service, in memory. They come from typed records, VOTables and CSV files, from snapshots (which tell how
/// they are described), or are made up (<c>Populate</c>). <c>TAP_SCHEMA</c> describes all of them.
/// </summary>
/// <remarks>
/// <para>
/// Tables may be added while a service answers queries, by several threads at a time: a query sees all rows of a call or none. A name has a
/// schema, <c>caom2.Plane</c>; without one the table stands in the schema <c>main</c>, and queries may leave that out.
/// </para>
/// <para>
/// Rows that are added to a table that exists already come behind its own, if the columns are the same: a table can be made up first and
/// get the rows that a test is about afterwards.
/// </para>
/// </remarks>
public sealed partial class EmbeddedDatabase
{
    private readonly Gate _gate = new();
    private volatile DatabaseView _view = new(DatabaseState.Empty);

    /// <summary>The full names of all tables, as published, but for those of <c>TAP_SCHEMA</c>.</summary>
    public IReadOnlyList<string> TableNames => [.. _view.State.Tables.Select(table => table.Name.ToString())];

    /// <summary>How the tables are described: what <c>TAP_SCHEMA</c> and <c>/tables</c> say. Can be saved as a snapshot file.</summary>
    public TapSnapshot Description => _view.Snapshot;

    /// <summary>How many rows a table has.</summary>
    /// <param name="table">The table's name, with or without its schema.</param>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public int CountRows(string table) => Required(table).Rows.RowCount;

    /// <summary>Takes a table out. Rows that are made up afterwards no longer point at its rows.</summary>
    /// <param name="table">The table's name, with or without its schema.</param>
    /// <returns>False if there was none.</returns>
    public bool Remove(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        lock (_gate)
        {
            if (Find(_view.State, table) is not { } found)
                return false;
            _view = new DatabaseView(_view.State.Without(found.Name));
            _pools.Forget(found.Name);
            return true;
        }
    }

    /// <summary>
    /// Adds the tables of a snapshot, without rows: queries over them are checked and described as the archive does it, and rows can be
    /// added or made up later. Of its <c>TAP_SCHEMA</c> the columns are taken that no standard has; the database makes its rows.
    /// </summary>
    /// <param name="snapshot">The snapshot, of <see cref="TapSnapshotReader"/>; with overrides applied, if their conventions are to
    /// count.</param>
    /// <param name="tables">The full names of the tables to add; null for all.</param>
    /// <exception cref="EmbeddedTableException">The snapshot lacks a table, or a table is there already with other columns.</exception>
    public void AddSchema(TapSnapshot snapshot, IEnumerable<string>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var chosen = SnapshotTables.Choose(snapshot, tables);
        lock (_gate)
            _view = new DatabaseView(WithSchema(_view.State, snapshot, chosen));
    }

    /// <summary>Adds a user-defined function. Several of one name must differ in their arguments.</summary>
    /// <param name="function">The function.</param>
    /// <exception cref="ArgumentException">There is one with the same declaration already.</exception>
    public void AddFunction(EmbeddedFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        lock (_gate)
        {
            var state = _view.State;
            if (state.Functions.Exists(
                other => string.Equals(other.Signature.Text, function.Declaration, StringComparison.OrdinalIgnoreCase)))
            {
                throw new ArgumentException($"The database has the function '{function.Declaration}' already.", nameof(function));
            }

            _view = new DatabaseView(state with { Functions = state.Functions.Add(function.Engine) });
        }
    }

    /// <summary>
    /// What a request sees: the schema that its query is checked against, and the tables that it is run over, of one moment.
    /// </summary>
    /// <param name="uploads">The tables that it brings, by their names in TAP_UPLOAD.</param>
    internal (IAdqlSchema Schema, EngineDatabase Tables) Seen(IReadOnlyList<(string Name, EngineTable Table)> uploads)
    {
        var view = _view;
        return (uploads.Count == 0 ? view.Schema : ((EmbeddedSchema)view.Schema).With(uploads), new QueriedDatabase(view, uploads));
    }

    /// <summary>The tables that a request sees.</summary>
    /// <param name="uploads">The tables that it brings, by their names in TAP_UPLOAD.</param>
    internal EngineDatabase ToEngine(IReadOnlyList<(string Name, EngineTable Table)> uploads) => Seen(uploads).Tables;

    /// <inheritdoc cref="Description"/>
    internal TapSnapshot Describe() => _view.Snapshot;

    /// <summary>What the checker of ADQL may know of the database and of what a request brings.</summary>
    internal IAdqlSchema SchemaWith(IReadOnlyList<(string Name, EngineTable Table)> uploads) => Seen(uploads).Schema;

    /// <summary>Adds rows: a new table, or more rows of one that is there.</summary>
    /// <exception cref="EmbeddedTableException">The table has other columns, or stands in TAP_SCHEMA.</exception>
    internal void Add(StoredTable table)
    {
        lock (_gate)
            _view = new DatabaseView(Merged(_view.State, table));
    }

    private static DatabaseState Merged(DatabaseState state, StoredTable added)
    {
        if (TapSchemaDefinition.IsIt(added.Schema))
        {
            throw new EmbeddedTableException(
                $"The table '{added.Name}' can't be added: the database makes TAP_SCHEMA itself, from the tables that it has.");
        }

        if (state.Find(added.Name) is not { } present)
            return state.With(added);
        if (TableDifference.Of(present.Rows.Columns, added.Rows.Columns) is { } difference)
        {
            throw new EmbeddedTableException(
                $"Rows can't be added to table '{added.Name}': {difference}. Take the table out first (Remove), or add the rows under another name.");
        }

        if (added.Rows.RowCount == 0)
            return state;
        return state.With(present with { Rows = present.Rows.With(added.Rows.Table) });
    }

    private static DatabaseState WithSchema(
        DatabaseState state, TapSnapshot snapshot, IEnumerable<(TapSchemaInfo Schema, TapTableInfo Table)> chosen)
    {
        foreach (var (schema, table) in chosen)
        {
            var stored = StoredTable.Of(
                SnapshotTables.NameOf(schema, table), table, new TableStore([.. table.Columns.Select(FieldTypes.ColumnOf)]).ToTable());
            state = Merged(state, stored);
            state = state with
            {
                Schemas = state.Schemas.SetItem(
                    TableKey.Of(stored.Schema), schema with { Name = stored.Schema, Tables = ValueList<TapTableInfo>.Empty })
            };
        }

        var metadata = snapshot.Schemas.Where(schema => TapSchemaDefinition.IsIt(schema.Name))
            .SelectMany(schema => schema.Tables.Select(table => table with { Name = SnapshotTables.NameOf(schema, table) }));
        state = state with { Metadata = state.Metadata.AddRange(metadata.Where(table => !state.Metadata.Contains(table))) };
        foreach (var key in snapshot.Keys)
        {
            if (!state.Keys.Exists(other => string.Equals(other.Id, key.Id, StringComparison.Ordinal)))
                state = state with { Keys = state.Keys.Add(key) };
        }

        return state;
    }

    private static StoredTable? Find(DatabaseState state, string table)
    {
        var name = AdqlTableName.Parse(table);
        return state.Find(name)
            ?? (name.Schema is null ? state.Tables.FirstOrDefault(stored => TableKey.Matches(name, stored.Name)) : null);
    }

    private StoredTable Required(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(_view.State, table)
            ?? throw new KeyNotFoundException($"The database has no table '{table}'; it has {string.Join(", ", TableNames)}.");
    }
}
