#pragma warning disable MA0048 // CachedPlan<T> beside CachedPlan
using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>A plan whose rows become elements.</summary>
/// <param name="plan">The plan.</param>
/// <param name="comments">What stands before the text.</param>
/// <param name="make">Makes elements.</param>
/// <param name="captured">The captured values that it was made with.</param>
internal sealed class CachedPlan<T>(QueryPlan plan, string comments, ElementMaker<T> make, IReadOnlyList<CapturedExpression> captured)
    : CachedPlan(captured)
{
    private readonly ElementMaker<T> _make = make.WithoutObjects();

    // What the parameters of the first query were called, without their values.
    private readonly QueryPlanText _text = new(
        plan with { Literals = plan.Literals.Select(literal => literal with { Parameter = Place.Of(literal.Parameter) }).ToValueList() },
        comments);

    /// <summary>The plan with a query's own values.</summary>
    public CompiledQuery<T> With(IReadOnlyList<CapturedExpression> values, QuerySession session) => CompiledQuery.Finish(
        plan, _text.With(session.Dialect, parameter => ((Place)parameter).In(values)), session, [], _make.With(values).Make);

    private sealed record Place(int Index, int? Item) : IQueryParameter
    {
        public static Place Of(IQueryParameter parameter) =>
            parameter is CapturedItem item ? new Place(item.List.Index, item.Item) : new Place(((CapturedExpression)parameter).Index, null);

        public object In(IReadOnlyList<CapturedExpression> values) => Item is { } item ? values[Index].Items![item] : values[Index].Value!;

        public void Observe()
        {
            // What is filled in has been looked at before.
        }
    }
}
