using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.Synthetic;

/// <summary>Which columns hold identifiers that are shared, kept from call to call, so that tables made up one after the other fit
/// together.</summary>
internal sealed class SyntheticPools
{
    private readonly Dictionary<string, SyntheticPool> _pools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _owners = new(StringComparer.Ordinal);

    /// <summary>Takes foreign keys into account.</summary>
    public void Learn(IEnumerable<TapKeyInfo> keys)
    {
        foreach (var key in keys)
        {
            // A pair of columns identifies together what neither does alone.
            if (key.Columns.Count != 1)
                continue;
            var target = Place(key.TargetTable, key.Columns[0].Target);
            _owners.Add(target);
            _targets.TryAdd(Place(key.FromTable, key.Columns[0].From), target);
        }
    }

    /// <summary>Takes the columns of tables into account that are made up together: a name that several have is an identifier that they
    /// share.</summary>
    public void Learn(IEnumerable<TapTableInfo> tables)
    {
        var columns =
            from table in tables
            from column in table.Columns
            let facts = new ColumnFacts(table.Name, column)
            where IsIdentifier(facts)
            group facts by facts.Name;
        foreach (var shared in columns.Where(group => group.Skip(1).Any()))
        {
            var owner = shared.FirstOrDefault(IsOwner) ?? shared.First();
            var target = Place(owner.Table, owner.Name);
            _owners.Add(target);
            foreach (var facts in shared.Where(facts => facts != owner && !IsOwner(facts)))
                _targets.TryAdd(Place(facts.Table, facts.Name), target);
        }
    }

    /// <summary>The pool of a column and whether each of its rows has an identifier of its own; null for a column without a pool.</summary>
    public (SyntheticPool Pool, bool IsOwner)? Of(ColumnFacts column, int seed)
    {
        var place = Place(column.Table, column.Name);
        var isOwner = Owns(column);
        var target = isOwner ? place : _targets.GetValueOrDefault(place);
        if (target is null)
        {
            if (!IsIdentifier(column) || column.Type is not { Xtype: "uuid" })
                return null;
            target = place;
        }

        // By the column's name alone: a table that is made up before the one it points at finds the same pool.
        var name = target[(target.LastIndexOf('\u0001') + 1)..];
        if (!_pools.TryGetValue(name, out var pool))
            _pools.Add(name, pool = new SyntheticPool(SyntheticRandom.Combine(SyntheticRandom.Hash(name), (ulong)seed)));
        return (pool, isOwner);
    }

    /// <summary>Whether the rows of the column's table are those that a pool's identifiers stand for.</summary>
    public bool Owns(ColumnFacts column) => _owners.Contains(Place(column.Table, column.Name)) || IsOwner(column);

    /// <summary>Takes what a user made of the last rows of a table, so that others point at it.</summary>
    /// <param name="name">The table.</param>
    /// <param name="info">Its columns.</param>
    /// <param name="made">The rows as they were made up.</param>
    /// <param name="edited">The rows as they are.</param>
    /// <param name="seed">The seed that they were made with.</param>
    public void Take(string name, TapTableInfo info, EngineTable made, EngineTable edited, int seed)
    {
        for (var i = 0; i < info.Columns.Count; i++)
        {
            var column = new ColumnFacts(name, info.Columns[i]);
            if (Owns(column))
                Take(column, made.Values[i], edited.Values[i], seed);
        }
    }

    /// <summary>Takes the values of a column for the last rows of its table.</summary>
    /// <param name="column">The column, whose rows the identifiers stand for.</param>
    /// <param name="made">The values as they were made up; null if they are the user's from the beginning.</param>
    /// <param name="given">The values as they are.</param>
    /// <param name="seed">The seed that the rows were made with.</param>
    public void Take(ColumnFacts column, ColumnValues? made, ColumnValues given, int seed)
    {
        if (Of(column, seed) is not var (pool, _))
            return;
        var first = pool.EndOf(Key(column.Table)) - given.Count;
        for (var row = 0; row < given.Count; row++)
        {
            if (ValueAt(given, row) is { } value && (made is null || !value.Equals(ValueAt(made, row))))
                pool.Give(first + row, value);
        }
    }

    /// <summary>A table is gone, and what it had with it.</summary>
    public void Forget(AdqlTableName table)
    {
        foreach (var pool in _pools.Values)
            pool.Forget(TableKey.Of(table));
    }

    /// <summary>What tables are told apart by in a pool.</summary>
    public static string Key(string table) => TableKey.Of(StoredTable.NameOf(table));

    /// <summary>Whether the column names the rows of its own table: <c>obsID</c> of <c>Observation</c>, the element <c>caom2:Plane.id</c>,
    /// a primary key.</summary>
    private static bool IsOwner(ColumnFacts column)
    {
        if (!IsIdentifier(column))
            return false;
        var table = AdqlIdentifier.Unquote(AdqlTableName.Parse(column.Table).Last).ToLowerInvariant();
        var stem = column.Compact.EndsWith("id", StringComparison.Ordinal) ? column.Compact[..^2] : "";
        return (stem.Length >= 3 && table.StartsWith(stem, StringComparison.Ordinal))
            || string.Equals(
                column.Info.Utype?[(column.Info.Utype.IndexOf(':', StringComparison.Ordinal) + 1)..], table + ".id",
                StringComparison.OrdinalIgnoreCase)
            || column.Info.Description?.StartsWith("primary key", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static bool IsIdentifier(ColumnFacts column) => column.Type.Kind is EngineKind.Text or EngineKind.Integer
        && (column.Type.Xtype == "uuid" || column.Name.EndsWith("id", StringComparison.Ordinal)
            || column.Name.EndsWith("uri", StringComparison.Ordinal))
        && !column.HasWord("proposal", "prog", "target", "group", "tpl", "ob", "publisher", "coord");

    private static object? ValueAt(ColumnValues values, int row) => values switch
    {
        ColumnValues<string> texts when texts.TryGet(row, out var text) => text,
        ColumnValues<long> numbers when numbers.TryGet(row, out var number) => number,
        _ => null,
    };

    private static string Place(string table, string column)
    {
        var name = AdqlIdentifier.Unquote(AdqlTableName.Parse(table).Last).ToLowerInvariant();
        return name + '\u0001' + AdqlIdentifier.Unquote(column).ToLowerInvariant();
    }
}
