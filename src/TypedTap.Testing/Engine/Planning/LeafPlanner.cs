using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Chooses how the rows of one table are found.</summary>
internal sealed class LeafPlanner(QueryContext context)
{
    /// <summary>A table with fewer rows is as fast to scan as to look up in an index.</summary>
    private const int SmallestIndexed = 512;

    private const double UnknownSize = 1000;

    public PlannedPart Plan(ScopeSource source, IReadOnlyList<Term> terms)
    {
        var size = source.Rows?.RowCount ?? UnknownSize;
        var isCorrelated = source.Plan is not null || terms.Any(static term => term.Uses.Outer);
        var leaf = new PlannedLeaf(source, terms);
        if (FindLookup(leaf, bound: 0, needsStored: true) is { } lookup)
        {
            var found = Estimates.Of(terms, size);
            return new PlannedPart(lookup, source.Bit, found, size, isCorrelated) { Leaf = leaf, Cost = found * 4 };
        }

        RowSource scan = source.Rows is { } rows ? new TableScan(source.Position, rows.RowCount, context) : new PlanScan(source, context);
        return new PlannedPart(Filter(scan, terms), source.Bit, Estimates.Of(terms, size), size, isCorrelated) { Leaf = leaf, Cost = size };
    }

    /// <summary>Looks up the rows of a table that a term ties to sources which are set already.</summary>
    public RowSource Lookup(PlannedLeaf leaf, Term term, ulong bound) =>
        Filter(Index(leaf.Source, term, bound) ?? throw new InvalidOperationException("The term has no index."), leaf.Terms);

    /// <summary>Whether rows of a table can be looked up by a term, once some sources are set.</summary>
    public static bool CanLookUp(ScopeSource source, Term term, ulong bound) =>
        source.Rows is { RowCount: >= SmallestIndexed }
            && (KeyOf(source, term, bound) is not null || ConeOf(source, term, bound) is not null);

    private RowSource? FindLookup(PlannedLeaf leaf, ulong bound, bool needsStored)
    {
        var source = leaf.Source;
        if (needsStored && !source.IsStored && !leaf.Terms.Any(static term => term.Uses.Outer))
            return null;
        // One value of a column is rarer than the positions in a circle.
        var term = leaf.Terms.Where(t => CanLookUp(source, t, bound)).OrderBy(static t => t.Equality is null).FirstOrDefault();
        return term is null ? null : Filter(Index(source, term, bound)!, leaf.Terms);
    }

    private RowSource? Index(ScopeSource source, Term term, ulong bound)
    {
        var rows = source.Rows!;
        if (KeyOf(source, term, bound) is var (column, key))
            return new KeyLookup(source.Position, rows.Values[column.Ordinal], key, context);
        return ConeOf(source, term, bound) is var (own, centre, radius)
            ? new ConeLookup(
                source.Position, rows.Values[own.Longitude.Column!.Ordinal], rows.Values[own.Latitude.Column!.Ordinal],
                new((Operand<double>)centre.Longitude.Value, (Operand<double>)centre.Latitude.Value, (Operand<double>)radius.Value),
                context)
            : null;
    }

    private static (ScopeColumn Column, Operand Key)? KeyOf(ScopeSource source, Term term, ulong bound) =>
        term.Equality?.Split(source.Bit) is var (inside, outside) && inside.Column is { } column && column.Source == source
            && outside.Uses.Within(bound)
            && column.Column.Type.Kind != Values.EngineKind.Boolean
            ? (column, outside.Value)
            : null;

    private static (ConePoint Own, ConePoint Centre, TermSide Radius)? ConeOf(ScopeSource source, Term term, ulong bound)
    {
        if (term.Cone is not { } cone || !cone.Radius.Uses.Within(bound))
            return null;
        if (IsOwn(cone.First, source) && cone.Second.Uses.Within(bound))
            return (cone.First, cone.Second, cone.Radius);
        return IsOwn(cone.Second, source) && cone.First.Uses.Within(bound) ? (cone.Second, cone.First, cone.Radius) : null;
    }

    private static bool IsOwn(ConePoint point, ScopeSource source) =>
        point.Longitude.Column?.Source == source && point.Latitude.Column?.Source == source;

    private static RowSource Filter(RowSource rows, IReadOnlyList<Term> terms) =>
        terms.Count == 0 ? rows : new FilterRows(rows, TermOrder.Conditions(terms));
}
