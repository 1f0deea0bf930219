using System.Runtime.CompilerServices;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Makes operators of a FROM clause and the conditions on it: each condition is tested where all that it depends on is known first.
/// </summary>
internal sealed class JoinPlanner(QueryContext context)
{
    private readonly LeafPlanner _leaves = new(context);

    /// <summary>The rows of a part for which terms hold that depend on it alone, or on nothing in FROM.</summary>
    public PlannedPart Plan(JoinNode node, IReadOnlyList<Term> terms)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            LeafNode leaf => _leaves.Plan(leaf.Source, terms),
            InnerNode inner => PlanInner(inner, terms),
            _ => PlanOuter((OuterNode)node, terms),
        };
    }

    private PlannedPart PlanInner(InnerNode node, IReadOnlyList<Term> pushed)
    {
        var (nodes, terms) = Flatten(node, pushed);
        var gates = terms.FindAll(static term => !term.Uses.IsLocal);
        var ties = terms.FindAll(term => term.Uses.IsLocal && !nodes.Exists(part => term.Uses.Within(part.Sources)));
        var parts = nodes.ConvertAll(part => Plan(part, terms.FindAll(term => term.Uses.IsLocal && term.Uses.Within(part.Sources))));
        var plan = parts.Count == 1 ? parts[0] : Join(new JoinOrder(parts, ties).Choose(), ties);
        if (gates.Count == 0)
            return plan;
        return plan with
        {
            Rows = new GateRows(plan.Rows, TermOrder.Conditions(gates)),
            IsCorrelated = plan.IsCorrelated || gates.Exists(static term => term.Uses.Outer),
            Leaf = null,
        };
    }

    // Inner joins within inner joins are one, whose parts can be joined in any order.
    private static (List<JoinNode> Parts, List<Term> Terms) Flatten(InnerNode node, IReadOnlyList<Term> pushed)
    {
        var parts = new List<JoinNode>();
        var terms = new List<Term>(node.Terms);
        foreach (var part in node.Parts)
        {
            if (part is InnerNode inner)
            {
                var (innerParts, innerTerms) = Flatten(inner, []);
                parts.AddRange(innerParts);
                terms.AddRange(innerTerms);
            }
            else
            {
                parts.Add(part);
            }
        }

        terms.AddRange(pushed);
        return (parts, terms);
    }

    private PlannedPart Join(IReadOnlyList<JoinStep> steps, List<Term> ties)
    {
        var plan = steps[0].Part;
        var open = new List<Term>(ties);
        foreach (var step in steps.Skip(1))
        {
            var (bound, own) = (plan.Sources, step.Part.Sources);
            var tested = open.FindAll(term => term.Uses.Within(bound | own));
            open.RemoveAll(tested.Contains);
            plan = new PlannedPart(
                Join(plan, step, tested), bound | own, step.Rows, Math.Max(plan.Size, step.Part.Size),
                IsCorrelated(plan, step.Part, tested));
        }

        return plan;
    }

    private RowSource Join(PlannedPart plan, JoinStep step, List<Term> tested)
    {
        if (step.Method == JoinMethod.Lookup)
        {
            var leaf = step.Part.Leaf!;
            var rows = _leaves.Lookup(leaf, step.Lookup!, plan.Sources);
            return new LookupJoin(plan.Rows, rows, leaf.Source.Position, TermOrder.Conditions(tested), keepsLeft: false, context);
        }

        var (build, probe) = step.Part.Estimate <= plan.Estimate ? (step.Part, plan) : (plan, step.Part);
        return Hash(build, probe, tested, keepsBuild: false, keepsProbe: false);
    }

    private PlannedPart PlanOuter(OuterNode node, IReadOnlyList<Term> pushed)
    {
        var (left, right) = (node.Left, node.Right);
        var toLeft = node.KeepsRight ? [] : pushed.Where(term => term.Uses.IsLocal && term.Uses.Within(left.Sources)).ToList();
        var toRight = node.KeepsRight ? [] : node.Terms.Where(term => term.Uses.IsLocal && term.Uses.Within(right.Sources)).ToList();
        var (leftPlan, rightPlan) = (Plan(left, toLeft), Plan(right, toRight));
        var tested = node.Terms.Where(term => !toRight.Contains(term)).ToList();
        var rows = OuterRows(leftPlan, rightPlan, tested, node.KeepsRight);
        var above = pushed.Where(term => !toLeft.Contains(term)).ToList();
        if (above.Count > 0)
            rows = new FilterRows(rows, TermOrder.Conditions(above));
        var estimate = Estimates.Of(above, Math.Max(leftPlan.Estimate, node.KeepsRight ? rightPlan.Estimate : 1));
        return new PlannedPart(
            rows, node.Sources, estimate, Math.Max(leftPlan.Size, rightPlan.Size), IsCorrelated(leftPlan, rightPlan, [.. tested, .. above]))
        {
            Cost = leftPlan.Cost + rightPlan.Cost,
        };
    }

    private RowSource OuterRows(PlannedPart left, PlannedPart right, List<Term> terms, bool keepsRight)
    {
        if (keepsRight)
            return Hash(right, left, terms, keepsBuild: true, keepsProbe: true);
        if (right.Leaf is { } leaf && !right.IsCorrelated && left.Estimate * 8 < right.Estimate && terms.Find(IsCheap) is { } term)
        {
            var rows = _leaves.Lookup(leaf, term, left.Sources);
            return new LookupJoin(left.Rows, rows, leaf.Source.Position, TermOrder.Conditions(terms), keepsLeft: true, context);
        }

        return left.Estimate * 4 < right.Estimate
            ? Hash(left, right, terms, keepsBuild: true, keepsProbe: false)
            : Hash(right, left, terms, keepsBuild: false, keepsProbe: true);

        bool IsCheap(Term term) =>
            LeafPlanner.CanLookUp(leaf.Source, term, left.Sources)
                && left.Estimate * right.Size * Estimates.Fraction(term) < right.Estimate;
    }

    private HashJoin Hash(PlannedPart build, PlannedPart probe, List<Term> terms, bool keepsBuild, bool keepsProbe)
    {
        var keys = terms.FindAll(term => JoinOrder.IsKey(term, build.Sources, probe.Sources));
        var table = new KeyTable([.. keys.Select(term => Part(term.Equality!.Split(build.Sources)!.Value))]);
        var conditions = TermOrder.Conditions(terms.Where(term => !keys.Contains(term) || !term.Equality!.IsAll));
        var sides = new HashJoinSides(build.Rows, build.Positions, probe.Rows, probe.Positions)
        {
            KeepsBuild = keepsBuild,
            KeepsProbe = keepsProbe,
            IsBuildCorrelated = build.IsCorrelated || keys.Exists(term => term.Uses.Outer),
        };
        return new HashJoin(sides, table, conditions, context);

        static KeyPart Part((TermSide Inside, TermSide Outside) sides) => KeyPart.For(sides.Inside.Value, sides.Outside.Value);
    }

    private static bool IsCorrelated(PlannedPart one, PlannedPart other, List<Term> terms) =>
        one.IsCorrelated || other.IsCorrelated || terms.Exists(static term => term.Uses.Outer);
}
