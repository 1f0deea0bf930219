using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Makes the tables of a FROM clause visible in a scope, and sees how they are joined.</summary>
internal sealed class FromBuilder(QueryPlanner planner, SelectScope scope)
{
    private readonly TermCompiler _terms = new(scope);

    public InnerNode Build(ValueList<AdqlTableReference> from) => new([.. from.Select(Build)], []);

    private JoinNode Build(AdqlTableReference reference)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return reference switch
        {
            AdqlTable table => Add(planner.Tables.Source(table, scope.Sources.Count), table),
            AdqlDerivedTable derived => Add(Derived(derived), derived),
            AdqlJoin join => Join(join),
            _ => throw new EngineException($"{reference} can't stand in FROM.", reference.Span),
        };
    }

    private LeafNode Add(ScopeSource source, AdqlNode reference)
    {
        scope.Add(source, reference);
        return new LeafNode(source);
    }

    // A subquery in FROM sees the queries around this one, but not the tables beside it.
    private ScopeSource Derived(AdqlDerivedTable derived)
    {
        var plan = planner.Plan(derived.Query, scope.Outer);
        var position = scope.Sources.Count;
        return plan.IsCorrelated
            ? new ScopeSource(position, derived.Alias, plan)
            : new ScopeSource(position, derived.Alias, null, planner.Context.Derived(derived, plan));
    }

    private JoinNode Join(AdqlJoin join)
    {
        var first = scope.Sources.Count;
        var left = Build(join.Left);
        var middle = scope.Sources.Count;
        var right = Build(join.Right);
        var end = scope.Sources.Count;
        var terms = join.Specification switch
        {
            AdqlOn on => On(on, first, end),
            AdqlUsing @using => [.. @using.Columns.Select(column => Using(column, join, first, middle, end))],
            AdqlNatural => Natural(join, first, middle, end),
            _ => new List<Term>(),
        };
        return join.Kind switch
        {
            AdqlJoinKind.Left => new OuterNode(left, right, KeepsRight: false, terms),
            AdqlJoinKind.Right => new OuterNode(right, left, KeepsRight: false, terms),
            AdqlJoinKind.Full => new OuterNode(left, right, KeepsRight: true, terms),
            _ => new InnerNode([left, right], terms),
        };
    }

    private List<Term> On(AdqlOn on, int first, int end)
    {
        scope.Clause = "ON";
        var (oldFirst, oldEnd) = scope.Narrow(first, end);
        try
        {
            return [.. _terms.CompileAll(on.Condition)];
        }
        finally
        {
            scope.Narrow(oldFirst, oldEnd);
        }
    }

    private Term Using(string name, AdqlJoin join, int first, int middle, int end)
    {
        var left = OneOf(name, "left", join, first, middle);
        return Merge(left, OneOf(name, "right", join, middle, end), join);
    }

    private List<Term> Natural(AdqlJoin join, int first, int middle, int end)
    {
        var terms = new List<Term>();
        foreach (var right in Sources(middle, end).SelectMany(static source => source.ScopeColumns).Where(static c => c.Root == c).ToList())
        {
            var name = right.Column.IsDelimited ? AdqlIdentifier.Quote(right.Column.Name) : right.Column.Name;
            var left = SelectScope.FindColumns(name, Sources(first, middle));
            if (left.Count > 1)
            {
                throw new EngineException(
                    $"NATURAL joins by the column {name}, which {left[0].Source} and {left[1].Source} on its left side have. Join with ON and qualified names.",
                    join.Span);
            }

            if (left.Count == 1)
                terms.Add(Merge(left[0], right, join));
        }

        return terms;
    }

    private Term Merge(ScopeColumn left, ScopeColumn right, AdqlJoin join)
    {
        var (leftValue, rightValue) = (BoundColumn.Alone(left), BoundColumn.Alone(right));
        var (one, other) = (left.Merged
            ?? new MergedColumn(left, left.Column.Type), right.Merged ?? new MergedColumn(right, right.Column.Type));
        var type = EngineTypes.Common(one.Type, other.Type) ?? throw new EngineException(
            $"The column {left.Column.Name} of {left.Source} and that of {right.Source} have types that can't be compared "
            + $"({one.Type.Datatype} and {other.Type.Datatype}). Join with ON.",
            join.Span);
        var term = _terms.Compile(new AdqlComparison(AdqlComparisonOperator.Equal, leftValue, rightValue) { Span = join.Span });
        left.Merge(right, join.Kind switch
        {
            AdqlJoinKind.Full => new MergedColumn(one, other, type),
            AdqlJoinKind.Right => new MergedColumn(other, null, type),
            _ => new MergedColumn(one, null, type),
        });
        return term;
    }

    private ScopeColumn OneOf(string name, string side, AdqlJoin join, int first, int end)
    {
        var sources = Sources(first, end);
        var found = SelectScope.FindColumns(name, sources);
        var span = join.Specification!.Span;
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
        {
            throw new EngineException(
                $"USING names the column {name}, which {found[0].Source} and {found[1].Source} on the {side} side have. Join with ON and qualified names.", span);
        }

        throw NameErrors.UnknownUsing(name, side, sources, span);
    }

    private List<ScopeSource> Sources(int first, int end) => [.. scope.Sources.Skip(first).Take(end - first)];
}
