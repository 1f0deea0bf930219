using System.Collections.Immutable;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;

namespace TypedTap.Testing.Tables;

/// <summary>All tables of a database at one time. It never changes, so a query that runs sees one state, whatever is added
/// meanwhile.</summary>
/// <param name="Order">The keys of the tables in the order in which they were added.</param>
/// <param name="ByKey">The tables by <see cref="TableKey"/>.</param>
/// <param name="Schemas">What was said of schemas, by key.</param>
/// <param name="Keys">The foreign keys.</param>
/// <param name="Functions">The user-defined functions.</param>
/// <param name="Metadata">The tables of TAP_SCHEMA as archives have them, which may have columns of their own.</param>
internal sealed record DatabaseState(
    ImmutableList<string> Order,
    ImmutableDictionary<string, StoredTable> ByKey,
    ImmutableDictionary<string, TapSchemaInfo> Schemas,
    ImmutableList<TapKeyInfo> Keys,
    ImmutableList<EngineFunction> Functions,
    ImmutableList<TapTableInfo> Metadata)
{
    public static DatabaseState Empty { get; } = new(
        [], ImmutableDictionary<string, StoredTable>.Empty, ImmutableDictionary<string, TapSchemaInfo>.Empty, [], [], []);

    public IEnumerable<StoredTable> Tables => Order.Select(key => ByKey[key]);

    public StoredTable? Find(AdqlTableName name) => ByKey.GetValueOrDefault(TableKey.Of(name));

    /// <summary>The state with a table, in the place of one of the same name if there is one.</summary>
    public DatabaseState With(StoredTable table)
    {
        var key = TableKey.Of(table.Name);
        return this with { Order = ByKey.ContainsKey(key) ? Order : Order.Add(key), ByKey = ByKey.SetItem(key, table) };
    }

    public DatabaseState Without(AdqlTableName name)
    {
        var key = TableKey.Of(name);
        return this with { Order = Order.Remove(key), ByKey = ByKey.Remove(key) };
    }
}
