using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.TapSchema;

namespace TypedTap.Testing.Tables;

/// <summary>What a state of the database is to queries: its tables by name, TAP_SCHEMA among them, and its description. Made when it is
/// first asked for.</summary>
internal sealed class DatabaseView
{
    private readonly Lazy<TapSnapshot> _snapshot;
    private readonly Lazy<IAdqlSchema> _schema;
    private readonly Lazy<Dictionary<string, List<(AdqlTableName Name, StoredRows Rows)>>> _tables;

    public DatabaseView(DatabaseState state)
    {
        State = state;
        _snapshot = new(() => DatabaseDescription.Of(State));
        _schema = new(() => new EmbeddedSchema(_snapshot.Value));
        _tables = new(IndexTables);
    }

    public DatabaseState State { get; }

    public TapSnapshot Snapshot => _snapshot.Value;

    public IAdqlSchema Schema => _schema.Value;

    /// <exception cref="EngineException">The name is that of tables in several schemas.</exception>
    public bool TryFind(AdqlTableName name, [NotNullWhen(true)] out EngineTable? table)
    {
        table = null;
        if (!_tables.Value.TryGetValue(AdqlIdentifier.Unquote(name.Last), out var named))
            return false;
        var found = named.FindAll(candidate => TableKey.Matches(name, candidate.Name));
        if (found.Count > 1)
        {
            throw new EngineException(
                $"The table name '{name}' is ambiguous: there are {string.Join(" and ", found.Select(candidate => candidate.Name))}. Write the schema in front.");
        }

        table = found.Count == 0 ? null : found[0].Rows.Table;
        return table is not null;
    }

    private Dictionary<string, List<(AdqlTableName Name, StoredRows Rows)>> IndexTables()
    {
        var index = new Dictionary<string, List<(AdqlTableName, StoredRows)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in State.Tables)
            Add(table.Name, table.Rows);
        foreach (var (name, rows) in TapSchemaTables.Of(Snapshot))
            Add(AdqlTableName.Parse(name), new StoredRows(rows));
        return index;

        void Add(AdqlTableName name, StoredRows rows)
        {
            var key = AdqlIdentifier.Unquote(name.Last);
            if (!index.TryGetValue(key, out var tables))
                index.Add(key, tables = []);
            tables.Add((name, rows));
        }
    }
}
