using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Model;

/// <summary>Bounds of coordinates as a condition that needs no geometry.</summary>
public static class SkyBoxTerms
{
    /// <summary>
    /// The condition that a point is within bounds. Right ascensions may be kept from 0 to 360 or from -180 to 180 degrees; a pole is at
    /// all of them.
    /// </summary>
    public static QueryPredicate Of(QueryPoint point, SkyBounds bounds)
    {
        if (!(bounds.South <= bounds.North))
            return new QueryTruth(false);
        var terms = new List<QueryPredicate>();
        if (bounds.South > -90)
            terms.Add(Compare(point.Latitude, AdqlComparisonOperator.GreaterOrEqual, bounds.South));
        if (bounds.North < 90)
            terms.Add(Compare(point.Latitude, AdqlComparisonOperator.LessOrEqual, bounds.North));
        if (terms.Count == 0)
            terms.Add(new QueryNullTest(point.Latitude, Negated: true));
        terms.Add(bounds.IsAround ? new QueryNullTest(point.Longitude, Negated: true) : Longitudes(point, bounds));
        return Predicates.All(terms);
    }

    private static QueryPredicate Longitudes(QueryPoint point, SkyBounds bounds)
    {
        var ranges = new List<QueryPredicate> { Between(point.Longitude, bounds.West, bounds.East) };
        for (var turn = -360; bounds.East + turn >= -180; turn -= 360)
            ranges.Add(Between(point.Longitude, SkyTurns.Lower(bounds.West, turn), SkyTurns.Upper(bounds.East, turn)));
        // At a pole the right ascension does not matter, but without one there is no position.
        var hasRa = new QueryNullTest(point.Longitude, Negated: true);
        if (bounds.North >= 90)
            ranges.Add(Predicates.All([Compare(point.Latitude, AdqlComparisonOperator.GreaterOrEqual, 90), hasRa]));
        if (bounds.South <= -90)
            ranges.Add(Predicates.All([Compare(point.Latitude, AdqlComparisonOperator.LessOrEqual, -90), hasRa]));
        return Predicates.Any(ranges);
    }

    private static QueryPredicate Between(QueryExpression value, double lower, double upper) => Predicates.All(
        [Compare(value, AdqlComparisonOperator.GreaterOrEqual, lower), Compare(value, AdqlComparisonOperator.LessOrEqual, upper)]);

    private static QueryComparison Compare(QueryExpression value, AdqlComparisonOperator op, double bound) =>
        new(op, value, new QueryConstant(bound));
}
