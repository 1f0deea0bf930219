using System.Linq.Expressions;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates conditions on the sky.</summary>
internal static class SkyCalls
{
    /// <summary>Whether one lies inside the other.</summary>
    public static QueryPredicate IsWithin(Expression inner, Expression outer, TranslationContext context)
    {
        if (SkyConstants.In(outer, context) is { } outers)
        {
            var point = SkyOperands.Of(inner, context);
            return Predicates.Any(outers.Select(shape => Within(point, shape, context)));
        }

        var container = SkyOperands.Of(outer, context);
        return SkyConstants.In(inner, context) is not { } inners ? Test(SkyRelation.Within, SkyOperands.Of(inner, context), container)
            : inners.Count == 0 ? new QueryTruth(false)
            : Predicates.All(inners.Select(shape => Test(SkyRelation.Within, SkyConstants.Lower(shape, context), container)));
    }

    /// <summary>Whether they have positions in common.</summary>
    public static QueryPredicate Intersects(Expression one, Expression other, TranslationContext context)
    {
        // What is known first: the form that ESO's own tools send, and symmetric anyway.
        if (SkyConstants.In(one, context) is { } shapes)
            return Predicates.Any(shapes.Select(shape => Meets(shape, SkyOperands.Of(other, context), context)));
        if (SkyConstants.In(other, context) is { } others)
            return Predicates.Any(others.Select(shape => Meets(shape, SkyOperands.Of(one, context), context)));
        var (first, second) = (SkyOperands.Of(one, context), SkyOperands.Of(other, context));
        // Of a point "in common" and "inside" are the same, and services know CONTAINS better.
        return QueryTypes.IsPoint(first) ? Test(SkyRelation.Within, first, second)
            : QueryTypes.IsPoint(second) ? Test(SkyRelation.Within, second, first)
            : Test(SkyRelation.Intersects, first, second);
    }

    private static QueryPredicate Meets(ISkyShape shape, QueryExpression value, TranslationContext context) =>
        QueryTypes.IsPoint(value) ? Within(value, shape, context)
        : Test(shape is SkyPoint ? SkyRelation.Within : SkyRelation.Intersects, SkyConstants.Lower(shape, context), value);

    private static QueryPredicate Within(QueryExpression inner, ISkyShape shape, TranslationContext context) => (inner, shape) switch
    {
        // A range of coordinates needs no geometry, and ADQL has none for it.
        (QueryPoint point, SkyRange range) => SkyBoxTerms.Of(point, ShapeBounds.Of(range)),
        (_, SkyPoint) => throw new TapQueryNotSupportedException(
            "A position with something inside", context.Place, "no two measured positions are equal to the last digit",
            "compare the distance with an angle: 'a.DistanceTo(b) < Angle.Arcseconds(1)'"),
        _ => Test(SkyRelation.Within, inner, SkyConstants.Lower(shape, context)),
    };

    private static QuerySkyTest Test(SkyRelation relation, QueryExpression first, QueryExpression second) => new(relation, first, second);
}
