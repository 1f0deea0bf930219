using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>What the tables of a FROM clause make visible. It notes what the expressions that are compiled in it depend on.</summary>
internal sealed class SelectScope(QueryPlanner planner, QueryScope? outer) : QueryScope(planner, outer)
{
    private const int MaximumSources = 64;

    private readonly List<ScopeSource> _sources = [];
    private Dependencies _uses;
    private int _first;
    private int _end = int.MaxValue;

    public IReadOnlyList<ScopeSource> Sources => _sources;

    public override IReadOnlyList<ScopeSource> VisibleSources =>
        _end == int.MaxValue && _first == 0 ? _sources : _sources[_first..Math.Min(_end, _sources.Count)];

    /// <summary>Whether anything so far depends on a query around.</summary>
    public bool IsCorrelated { get; private set; }

    /// <summary>Where in the query expressions are compiled now, for messages: <c>WHERE</c>.</summary>
    public string Clause { get; set; } = "ON";

    /// <exception cref="EngineException">The name is taken, or there are too many.</exception>
    public void Add(ScopeSource source, AdqlNode reference)
    {
        if (_sources.Count == MaximumSources)
        {
            throw new EngineException(
                $"A FROM clause with more than {MaximumSources} tables is more than this service takes.", reference.Span);
        }

        if (_sources.Exists(other => AreTwins(source, other)))
        {
            throw new EngineException(
                $"Two tables of a FROM clause go by the name {source.Name}. Give one of them an alias of its own.", reference.Span);
        }

        _sources.Add(source);
        IsCorrelated |= source.Plan is not null;
    }

    /// <summary>Makes only some sources visible, as ON sees the tables of its join; gives what was visible before.</summary>
    public (int First, int End) Narrow(int first, int end)
    {
        var old = (_first, _end);
        (_first, _end) = (first, end);
        return old;
    }

    /// <summary>Compiles something and tells what it depends on.</summary>
    public (T Result, Dependencies Uses) Track<T>(Func<T> compile)
    {
        var before = _uses;
        _uses = Dependencies.None;
        var result = compile();
        var uses = _uses;
        _uses = before.And(uses);
        return (result, uses);
    }

    public override Operand? Find(AdqlExpression expression) => expression is BoundColumn bound ? ValueOf(bound, 0) : null;

    public override Operand Aggregate(AdqlExpression aggregate) =>
        throw new EngineException(
            $"An aggregate can't stand in {Clause}. Conditions on aggregates stand in HAVING, and their arguments have no aggregates.",
            aggregate.Span);

    public override Operand? Resolve(AdqlColumn column, int depth)
    {
        return Bind(column) is { } bound ? ValueOf(bound, depth) : ResolveOuter(column, depth);
    }

    /// <summary>A column of a query around, for a query so many levels further inside than this one.</summary>
    public Operand? ResolveOuter(AdqlColumn column, int depth)
    {
        if (Outer?.Resolve(column, depth + 1) is not { } value)
            return null;
        IsCorrelated = true;
        _uses = _uses with { Outer = true };
        return value;
    }

    /// <summary>What a name means among the tables of this query; null if it means none of them.</summary>
    /// <exception cref="EngineException">It may mean more than one.</exception>
    public BoundColumn? Bind(AdqlColumn column) => column.Table is { } table ? BindQualified(column, table) : BindAlone(column);

    /// <summary>The table that a qualifier means; null if there is none here.</summary>
    public ScopeSource? FindSource(TypedTap.Adql.AdqlTableName written)
    {
        var found = _sources.FindAll(source => InSight(source) && SourceNames.IsMeant(written, source, Planner.Context.Database));
        if (found.Count > 1 && found.FindAll(source => source.Table?.Parts.Count == written.Parts.Count) is { Count: 1 } exact)
            return exact[0];
        if (found.Count > 1)
            throw new EngineException($"{written} may be {string.Join(" or ", found)}. Give the tables aliases.");
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The value of a column for a query so many levels further inside.</summary>
    public Operand ValueOf(BoundColumn bound, int depth)
    {
        if (bound.Merged is { } merged)
            return ValueOf(merged, depth);
        var column = bound.Column;
        _uses = _uses.And(new(column.Source.Bit, false));
        return column.Source.Rows is { } rows
            ? Operands.Column(column.Column, rows.Values[column.Ordinal], column.Source.Position, depth)
            : column.Source.Slots[column.Ordinal].ToOperand(column.Column, column.Source.Position, depth);
    }

    /// <summary>The columns of a name in some sources, each merged one once.</summary>
    public static List<ScopeColumn> FindColumns(string written, IEnumerable<ScopeSource> sources)
    {
        var found = new List<ScopeColumn>();
        foreach (var source in sources)
        {
            var own = source.ScopeColumns.Where(c => EngineNames.Means(written, c.Column)).ToList();
            if (own.Count > 1 && own.FindAll(c => EngineNames.IsExact(written, c.Column)) is { Count: > 0 } exact)
                own = exact;
            foreach (var column in own)
            {
                if (!found.Contains(column.Root))
                    found.Add(column.Root);
            }
        }

        return found;
    }

    private BoundColumn? BindAlone(AdqlColumn column)
    {
        var found = FindColumns(column.Name, VisibleSources);
        if (found.Count > 1)
            throw NameErrors.AmbiguousColumn(column, found);
        return found.Count == 1 ? BoundColumn.Alone(found[0]) : null;
    }

    private BoundColumn? BindQualified(AdqlColumn column, TypedTap.Adql.AdqlTableName table)
    {
        if (FindSource(table) is not { } source)
            return null;
        var found = source.ScopeColumns.Where(c => EngineNames.Means(column.Name, c.Column)).ToList();
        if (found.Count > 1 && found.FindAll(c => EngineNames.IsExact(column.Name, c.Column)) is { Count: > 0 } exact)
            found = exact;
        if (found.Count > 1)
            throw NameErrors.AmbiguousColumn(column, found);
        return found.Count == 1 ? new BoundColumn(found[0]) : throw NameErrors.UnknownColumn(column, source);
    }

    private Operand ValueOf(MergedColumn merged, int depth)
    {
        if (merged.Plain is { } plain)
            return Operands.Convert(ValueOf(new BoundColumn(plain), depth), merged.Type);
        var first = Operands.Convert(ValueOf(merged.First!, depth), merged.Type);
        return merged.Second is { } second ? FirstOperands.Of(first, Operands.Convert(ValueOf(second, depth), merged.Type)) : first;
    }

    private bool InSight(ScopeSource source) => source.Position >= _first && source.Position < _end;

    private static bool AreTwins(ScopeSource one, ScopeSource other) => EngineNames.AreSame(one.Name, other.Name)
        && (one.Table is null || other.Table is null
            || string.Equals(one.Table.ToString(), other.Table.ToString(), StringComparison.OrdinalIgnoreCase));
}
