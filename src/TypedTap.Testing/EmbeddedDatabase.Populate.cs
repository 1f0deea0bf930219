using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Testing.Synthetic;
using TypedTap.Testing.TapSchema;
using TypedTap.Testing.Tables;
using TypedTap.Votable;

namespace TypedTap.Testing;

/// <content>
/// Rows that are made up. They are plausible by what is known of a column: positions lie evenly on the sky, ends behind beginnings,
/// wavelengths in their unit, identifiers are unique where they name the row and found in the table that they point at, words are those of
/// ObsCore, CAOM and the archives.
/// </content>
public sealed partial class EmbeddedDatabase
{
    private readonly SyntheticPools _pools = new();

    /// <summary>Makes up rows of a table of an archive: <c>database.Populate(eso.Dbo.Raw, rows: 1000)</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many.</param>
    /// <param name="seed">Another seed gives other rows; the same one the same, everywhere.</param>
    /// <typeparam name="T">The record of the table.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">The table is there already with other columns.</exception>
    public void Populate<T>(TapTableQuery<T> table, int rows, int seed = 0) => Populate(table, rows, new SyntheticOptions { Seed = seed });

    /// <summary>Makes up rows of a table of an archive, as told.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many.</param>
    /// <param name="options">What they are to be like.</param>
    /// <typeparam name="T">The record of the table.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">The table is there already with other columns, or the options have a value that its column
    /// does not take, or a column that it has not.</exception>
    public void Populate<T>(TapTableQuery<T> table, int rows, SyntheticOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        Populate(table.Table, rows, options);
    }

    /// <summary>Makes up rows of a table of an archive and has each of them looked at: <c>row =&gt; row with { ProgId = "098.C-0739(C)"
    /// }</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many.</param>
    /// <param name="options">What they are to be like before.</param>
    /// <param name="edit">Gives the row that is added, of the one that was made up; the number counts from 0. Tables that are made up
    /// afterwards point at the identifiers that it gives. Nothing else is added to the database meanwhile.</param>
    /// <typeparam name="T">The record of the table.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">The table is there already with other columns, or the options or rows have a value that its
    /// column does not take.</exception>
    public void Populate<T>(TapTableQuery<T> table, int rows, SyntheticOptions options, Func<T, int, T> edit)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(edit);
        lock (_gate)
        {
            var made = Make(_view.State, $"table '{table.Table.Name}'", [table.Table.Info], keys: [], rows, options)[0].Rows.Table;
            var edited = TypedRows.Load(table.Table.Name, made.Columns, TypedRows.Read<T>(made).Select(edit));
            _pools.Take(table.Table.Name, table.Table.Info, made, edited, options.Seed);
            Add(StoredTable.Of(table.Table.Name, table.Table.Info, edited));
        }
    }

    /// <summary>Makes up rows of a table of an archive, as told; <see cref="TapArchive.Tables"/> has all of them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many.</param>
    /// <param name="options">What they are to be like; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">See the other overloads.</exception>
    public void Populate(TapTableMapping table, int rows, SyntheticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        MakeAndAdd($"table '{table.Name}'", [table.Info], rows, options);
    }

    /// <summary>Makes up rows of all tables that an archive's class has, so that they fit together: columns of one name share
    /// identifiers.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="rows">How many, of each table.</param>
    /// <param name="options">What they are to be like; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">See the other overloads.</exception>
    public void Populate(TapArchive archive, int rows, SyntheticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var metadata = archive.Tables.ToLookup(
            table => TapSchemaDefinition.IsIt(StoredTable.NameOf(table.Name).Schema!), table => table.Info);
        MakeAndAdd($"archive '{archive.Profile.Name}'", [.. metadata[false]], rows, options, metadata: [.. metadata[true]]);
    }

    /// <summary>Makes up rows of all tables of a snapshot, so that its foreign keys hold.</summary>
    /// <param name="snapshot">The snapshot; with overrides applied, if their conventions are to count.</param>
    /// <param name="rows">How many, of each table.</param>
    /// <param name="options">What they are to be like; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    /// <exception cref="EmbeddedTableException">See the other overloads.</exception>
    public void Populate(TapSnapshot snapshot, int rows, SyntheticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var tables = SnapshotTables.Choose(snapshot, names: null).ConvertAll(
            entry => entry.Table with { Name = SnapshotTables.NameOf(entry.Schema, entry.Table) });
        MakeAndAdd($"snapshot '{snapshot.Service.Name}'", tables, rows, options, snapshot);
    }

    /// <summary>All tables become visible at once, and nobody else's rows come between the counting of rows and their adding.</summary>
    private void MakeAndAdd(
        string what, IReadOnlyList<TapTableInfo> tables, int rows, SyntheticOptions? options, TapSnapshot? snapshot = null,
        IReadOnlyList<TapTableInfo>? metadata = null)
    {
        lock (_gate)
        {
            var state = snapshot is null ? _view.State : WithSchema(_view.State, snapshot, SnapshotTables.Choose(snapshot, names: null));
            state = state with { Metadata = state.Metadata.AddRange((metadata ?? []).Where(table => !state.Metadata.Contains(table))) };
            foreach (var table in Make(state, what, tables, snapshot?.Keys ?? [], rows, options ?? new SyntheticOptions()))
                state = Merged(state, table);
            _view = new DatabaseView(state);
        }
    }

    private List<StoredTable> Make(
        DatabaseState state, string what, IReadOnlyList<TapTableInfo> tables, IEnumerable<TapKeyInfo> keys, int rows,
        SyntheticOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentNullException.ThrowIfNull(options);
        CheckHints(what, tables, options);
        _pools.Learn(keys);
        _pools.Learn(tables);
        return [.. tables.Select(table => StoredTable.Of(
            table.Name, table,
            SyntheticTable.Make(table.Name, table, rows, Find(state, table.Name)?.Rows.RowCount ?? 0, options, _pools)))];
    }

    private static void CheckHints(string what, IReadOnlyList<TapTableInfo> tables, SyntheticOptions options)
    {
        var columns = tables.SelectMany(table => table.Columns.Select(column => new ColumnFacts(table.Name, column))).ToList();
        foreach (var name in options.Values.Keys)
        {
            var alone = new SyntheticOptions { Values = new Dictionary<string, IReadOnlyList<string>> { [name] = [] } };
            if (!columns.Exists(column => ColumnMakers.Hint(column, alone) is not null))
            {
                throw new EmbeddedTableException(
                    $"Values are given for a column '{name}', which {what} does not have; write the column's name, or schema.table.column.");
            }
        }
    }
}
