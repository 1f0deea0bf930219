using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Distances that are compared with an angle. DISTANCE is optional, and a service that does not say that it has it gets the circle: the
/// points nearer than a radius are those inside of it.
/// </summary>
internal static class SkyDistances
{
    /// <summary>The distance that an expression means; null if it is none.</summary>
    public static QuerySkyFunction? TryTranslate(Expression expression, TranslationContext context)
    {
        if (SkyAngles.Inner(expression) is not MethodCallExpression call || DocumentationId.Find(call) != TranslatableMember.DistanceTo)
            return null;
        var (one, other) = call.Object is { } point ? (point, call.Arguments[0]) : (call.Arguments[0], call.Arguments[1]);
        return new QuerySkyFunction(SkyFunction.Distance, [SkyOperands.Of(one, context), SkyOperands.Of(other, context)]);
    }

    /// <summary>A comparison of a distance as a condition; null if it is none, or of a kind that needs the distance itself.</summary>
    public static QueryPredicate? TryTest(AdqlComparisonOperator op, Expression left, Expression right, TranslationContext context)
    {
        if (TryTranslate(left, context) is not { } distance)
            return null;
        var isNear = op is AdqlComparisonOperator.Less or AdqlComparisonOperator.LessOrEqual;
        var isFar = op is AdqlComparisonOperator.Greater or AdqlComparisonOperator.GreaterOrEqual;
        if (IsComputed(context.Query.Session.Dialect) || !(isNear || isFar))
            return new QueryComparison(op, distance, SkyAngles.Degrees(right, context));
        if (!LocalValue.TryEvaluate(SkyAngles.Inner(right), out var value) || value is not Angle radius)
            return Circle(distance, SkyAngles.Degrees(right, context), isFar);
        // No circle has such a radius, but the answer is known where there is a distance at all.
        if (radius.InDegrees < 0 || (op is AdqlComparisonOperator.Less or AdqlComparisonOperator.GreaterOrEqual && radius == Angle.Zero))
            return isNear ? new QueryTruth(false) : new QueryNullTest(distance, Negated: true);
        return Circle(distance, new QueryConstant(Math.Min(radius.InDegrees, 180)), isFar);
    }

    /// <summary>Whether the service computes distances, wherever they stand in a condition.</summary>
    public static bool IsComputed(QueryDialect dialect) =>
        dialect.Traits.Sky == SkyConditions.Anywhere && dialect.Declares(AdqlFeatureTypes.Geometry, "DISTANCE");

    private static QuerySkyTest Circle(QuerySkyFunction distance, QueryExpression radius, bool isFar)
    {
        // What does not depend on the row is the circle's centre: services look that up in an index.
        var (point, center) = IsConstant(distance.Arguments[0])
            ? (distance.Arguments[1], distance.Arguments[0])
            : (distance.Arguments[0], distance.Arguments[1]);
        var circle = SkyOperands.Circle(center, radius);
        if (circle is { Longitude: QueryConstant { Value: double lon }, Latitude: QueryConstant { Value: double lat }, Radius: QueryConstant { Value: double size } })
            circle = circle with { Interior = new SkyInterior(SkyCircle.FromDegrees(lon, lat, size)) };
        return new QuerySkyTest(SkyRelation.Within, point, circle, Negated: isFar) { NullsDiffer = isFar };
    }

    private static bool IsConstant(QueryExpression point) => !QueryColumns.In(point).Any();
}
