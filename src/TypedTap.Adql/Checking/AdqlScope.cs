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
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    // The table is only noted where its schema tells it apart from others of its name.
    private readonly HashSet<(string Name, AdqlTableName? Table)> _taken = [];
    private int _first;
    private int _end = int.MaxValue;

    /// <summary>The scope of the query around this one, or null.</summary>
    public AdqlScope? Outer => outer;

    /// <summary>The tables in the order of the text.</summary>
    public List<AdqlSource> Sources { get; } = [];

    /// <summary>
    /// The columns that were used outside of aggregates where grouping matters, with the references to them or the wildcards that stand for
    /// them.
    /// </summary>
    public List<(AdqlNode Node, AdqlScopeColumn Column)> Loose { get; } = [];

    /// <summary>The SELECT whose names these are; null for the result of a set operation.</summary>
    public AdqlSelect? Select { get; init; }

    /// <summary>True once the clauses are reached in which <see cref="Loose"/> is filled: all after WHERE.</summary>
    public bool CollectsLoose { get; set; }

    /// <summary>The clause of this SELECT that is being checked.</summary>
    public AdqlClause Clause { get; set; } = AdqlClause.On;

    /// <summary>True if a clause of this SELECT has an aggregate.</summary>
    public bool HasAggregate { get; set; }

    /// <summary>True if a table in sight may have columns that are not known.</summary>
    public bool IsOpen => Visible().Any(s => s.Relation.IsOpen);

    /// <summary>
    /// True if a table in sight has whatever column a query names, so that none can be called unknown, not even in a warning.
    /// </summary>
    public bool TakesAny => Visible().Any(s => s.Relation is { IsOpen: true, Warns: false });

    /// <summary>Adds a table at the end.</summary>
    public void Add(AdqlSource source)
    {
        source.Position = Sources.Count;
        var canonical = AdqlNameRules.Canonical(source.Name);
        _names.Add(canonical);
        _taken.Add((canonical, source.HasAlias ? null : source.Table));
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
        (AdqlSource Source, bool HasExact)? last = null;
        foreach (var entry in entries)
        {
            if (found.Count == Enough)
                break;
            if (!ReferenceEquals(last?.Source, entry.Source))
                last = (entry.Source, HasExact(written, entry.Source));
            if (last is { HasExact: true } && !AdqlNameRules.IsExact(written, entry.Column.Name))
                continue;
            if (entry.Source.Position >= first && entry.Source.Position < end && names.Matches(written, entry.Column.Name)
                && !found.Contains(entry.Merged))
            {
                found.Add(entry.Merged);
            }
        }

        return found;
    }

    /// <summary>The columns of a name in one source.</summary>
    public List<AdqlScopeColumn> Find(string written, AdqlSource source)
    {
        var found = new List<AdqlScopeColumn>();
        var hasExact = HasExact(written, source);
        foreach (var position in source.Relation.PositionsOf(written))
        {
            var column = source.Columns[position];
            if (names.Matches(written, column.Column.Name) && (!hasExact || AdqlNameRules.IsExact(written, column.Column.Name)))
                found.Add(column);
        }

        return found;
    }

    // Of columns whose names differ in case only, the one that is spelled as written is meant.
    private bool HasExact(string written, AdqlSource source)
    {
        var positions = source.Relation.PositionsOf(written);
        if (positions.Count < 2)
            return false;
        foreach (var position in positions)
        {
            var name = source.Columns[position].Column.Name;
            if (AdqlNameRules.IsExact(written, name) && names.Matches(written, name))
                return true;
        }

        return false;
    }

    /// <summary>The visible sources that go by a name: by their alias or, without one, by their own name with its schema.</summary>
    public List<AdqlSource> FindSources(AdqlTableName written) => Find(_byName, written, s =>
        s.HasAlias || s.Table is null
            ? written.Parts.Count == 1 && names.Matches(written.Last, s.Name)
            : names.Matches(written, s.Table));

    /// <summary>The visible sources of a name that an alias hides.</summary>
    public List<AdqlSource> FindHidden(AdqlTableName written) => Find(_hidden, written, s => names.Matches(written, s.Table!));

    /// <summary>
    /// True if a source is already there that <see cref="AreTwins"/> with this one; without going through those of its name.
    /// </summary>
    public bool HasTwin(AdqlSource source)
    {
        var name = AdqlNameRules.Canonical(source.Name);
        return source is { HasAlias: false, Table: { } table }
            ? _taken.Contains((name, null)) || _taken.Contains((name, table))
            : _names.Contains(name);
    }

    /// <summary>True if nothing in a query could tell the sources apart; tables of two schemas can be told apart by these.</summary>
    public static bool AreTwins(AdqlSource one, AdqlSource other) => AdqlNameRules.AreSame(one.Name, other.Name)
        && (one.HasAlias || other.HasAlias || one.Table is null || other.Table is null || one.Table == other.Table);

    private List<AdqlSource> Find(Dictionary<string, List<AdqlSource>> index, AdqlTableName written, Func<AdqlSource, bool> matches)
    {
        var found = new List<AdqlSource>();
        if (!index.TryGetValue(AdqlIdentifier.Unquote(written.Last), out var sources))
            return found;
        found.AddRange(sources.Where(s => s.Position >= _first && s.Position < _end && matches(s)));
        return found.Count > 1 && found.FindAll(s => AdqlNameRules.IsExact(written.Last, s.Name)) is { Count: > 0 } exact ? exact : found;
    }

    private static void Put<T>(Dictionary<string, List<T>> index, string name, T item)
    {
        var key = AdqlIdentifier.Unquote(name);
        if (!index.TryGetValue(key, out var list))
            index.Add(key, list = []);
        list.Add(item);
    }
}
