namespace TypedTap.Adql;

/// <summary>The common tables that a query sees, the latest first.</summary>
internal sealed class AdqlCommonTables(AdqlNameRules names)
{
    private readonly List<(string Name, AdqlRelation Relation)> _tables = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _tables.Count;

    public IEnumerable<string> Names => _tables.Select(t => t.Name);

    /// <summary>Adds a table; false if the same WITH, whose first table has the given position, has one of that name.</summary>
    public bool TryAdd(string name, AdqlRelation relation, int first)
    {
        var key = AdqlIdentifier.Unquote(name);
        if (!_byName.TryGetValue(key, out var positions))
            _byName.Add(key, positions = []);
        if (positions.Exists(p => p >= first && AdqlNameRules.AreSame(_tables[p].Name, name)))
            return false;
        positions.Add(_tables.Count);
        _tables.Add((name, relation));
        return true;
    }

    /// <summary>The table that a name means, or null.</summary>
    public (string Name, AdqlRelation Relation)? Find(string written)
    {
        if (!_byName.TryGetValue(AdqlIdentifier.Unquote(written), out var positions))
            return null;
        for (var i = positions.Count - 1; i >= 0; i--)
        {
            if (names.Matches(written, _tables[positions[i]].Name))
                return _tables[positions[i]];
        }

        return null;
    }

    /// <summary>Forgets the tables from a position on: their query has ended.</summary>
    public void RemoveFrom(int first)
    {
        for (var i = _tables.Count - 1; i >= first; i--)
            _byName[AdqlIdentifier.Unquote(_tables[i].Name)].Remove(i);
        _tables.RemoveRange(first, _tables.Count - first);
    }
}
