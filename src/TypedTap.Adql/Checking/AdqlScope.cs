using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>The names that a SELECT sees: the tables of its FROM clause, then those of the query around it.</summary>
internal sealed class AdqlScope(AdqlScope? outer, AdqlNameRules names)
{
    // One is right and two are ambiguous; more are only counted up to here.
    private const int Enough = 8;

    private readonly Dictionary<string, List<AdqlScopeColumn>> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<AdqlSource>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<AdqlSource>> _hidden = new(StringComparer.OrdinalIgnoreCase);
    private int _first;
    private int _end = int.MaxValue;

    /// <summary>The scope of the query around this one, or null.</summary>
    public AdqlScope? Outer => outer;

    /// <summary>The tables in the order of the text.</summary>
    public List<AdqlSource> Sources { get; } = [];

    /// <summary>The columns that were used outside of aggregates where grouping matters, with the references to them or the wildcards that stand for them.</summary>
    public List<(AdqlNode Node, AdqlScopeColumn Column)> Loose { get; } = [];

    /// <summary>The SELECT whose names these are; null for the result of a set operation.</summary>
    public AdqlSelect? Select { get; init; }

    /// <summary>True while <see cref="Loose"/> is filled.</summary>
    public bool CollectsLoose { get; set; }

    /// <summary>The clause of this SELECT that is being checked.</summary>
    public AdqlClause Clause { get; set; } = AdqlClause.On;

    /// <summary>True if a clause of this SELECT has an aggregate.</summary>
    public bool HasAggregate { get; set; }

    /// <summary>True if a table in sight may have columns that are not known.</summary>
    public bool IsOpen => Visible().Any(s => s.Relation.IsOpen);

    /// <summary>Adds a table at the end.</summary>
    public void Add(AdqlSource source)
    {
        source.Position = Sources.Count;
        Sources.Add(source);
        Put(_byName, source.Name, source);
        if (source is { HasAlias: true, Table: { } table })
            Put(_hidden, table.Last, source);
        foreach (var column in source.Relation.Columns)
        {
            var entry = new AdqlScopeColumn(source, column);
            source.Columns.Add(entry);
            if (column.Name.Length > 0)
                Put(_columns, column.Name, entry);
        }
    }

    /// <summary>Makes only some sources visible, as ON sees the tables of its join; gives what was visible before.</summary>
    public (int First, int End) Narrow(int first, int end)
    {
        var old = (_first, _end);
        (_first, _end) = (first, end);
        return old;
    }

    /// <summary>The sources that are visible now.</summary>
    public IEnumerable<AdqlSource> Visible()
    {
        for (var i = _first; i < Sources.Count && i < _end; i++)
            yield return Sources[i];
    }

    /// <summary>True for a source of this SELECT, not of one around it.</summary>
    public bool Has(AdqlSource source) => source.Position < Sources.Count && ReferenceEquals(Sources[source.Position], source);

    /// <summary>The visible columns of a name, merged ones once.</summary>
    public List<AdqlScopeColumn> Find(string written) => Find(written, _first, _end);

    /// <summary>The columns of a name in a range of sources, merged ones once.</summary>
    public List<AdqlScopeColumn> Find(string written, int first, int end)
    {
        var found = new List<AdqlScopeColumn>();
        if (!_columns.TryGetValue(AdqlIdentifier.Unquote(written), out var entries))
            return found;
        foreach (var entry in entries)
        {
            if (found.Count == Enough)
                break;
            if (entry.Source.Position >= first && entry.Source.Position < end && names.Matches(written, entry.Column.Name) && !found.Contains(entry.Merged))
                found.Add(entry.Merged);
        }

        return found;
    }

    /// <summary>The columns of a name in one source.</summary>
    public List<AdqlScopeColumn> Find(string written, AdqlSource source)
    {
        var found = new List<AdqlScopeColumn>();
        foreach (var position in source.Relation.PositionsOf(written))
        {
            if (names.Matches(written, source.Columns[position].Column.Name))
                found.Add(source.Columns[position]);
        }

        return found;
    }

    /// <summary>The visible sources that go by a name: by their alias or, without one, by their own name with its schema.</summary>
    public List<AdqlSource> FindSources(AdqlTableName written) => Find(_byName, written, s =>
        s.HasAlias || s.Table is null
            ? written.Parts.Count == 1 && names.Matches(written.Last, s.Name)
            : names.Matches(written, s.Table));

    /// <summary>The visible sources of a name that an alias hides.</summary>
    public List<AdqlSource> FindHidden(AdqlTableName written) => Find(_hidden, written, s => names.Matches(written, s.Table!));

    /// <summary>A source of the same name that is already there, or null.</summary>
    public AdqlSource? Twin(AdqlSource source) =>
        _byName.TryGetValue(AdqlIdentifier.Unquote(source.Name), out var others) ? others.Find(o => AreTwins(o, source)) : null;

    /// <summary>True if nothing in a query could tell the sources apart; tables of two schemas can be told apart by these.</summary>
    public static bool AreTwins(AdqlSource one, AdqlSource other) => AdqlNameRules.AreSame(one.Name, other.Name)
        && (one.HasAlias || other.HasAlias || one.Table is null || other.Table is null || one.Table == other.Table);

    private List<AdqlSource> Find(Dictionary<string, List<AdqlSource>> index, AdqlTableName written, Func<AdqlSource, bool> matches)
    {
        var found = new List<AdqlSource>();
        if (!index.TryGetValue(AdqlIdentifier.Unquote(written.Last), out var sources))
            return found;
        found.AddRange(sources.Where(s => s.Position >= _first && s.Position < _end && matches(s)));
        return found;
    }

    private static void Put<T>(Dictionary<string, List<T>> index, string name, T item)
    {
        var key = AdqlIdentifier.Unquote(name);
        if (!index.TryGetValue(key, out var list))
            index.Add(key, list = []);
        list.Add(item);
    }
}
