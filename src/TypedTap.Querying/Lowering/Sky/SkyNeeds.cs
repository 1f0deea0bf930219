using TypedTap.Adql;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>What of ADQL's geometry a condition on the sky needs.</summary>
internal static class SkyNeeds
{
    /// <summary>A feature that the condition needs and the service lacks; null if there is none.</summary>
    public static AdqlFeature? MissingFor(QuerySkyTest test, QueryDialect dialect) =>
        FormsOf(test)
            .Select(form => new AdqlFeature(AdqlFeatureTypes.Geometry, form))
            .FirstOrDefault(feature => dialect.Lacks(feature.Type, feature.Form));

    /// <summary>Whether it is a cone: <c>CONTAINS(POINT, CIRCLE) = 1</c>.</summary>
    public static bool IsCone(QuerySkyTest test) =>
        test is { Relation: SkyRelation.Within, Negated: false, Second: QueryCircle } && QueryTypes.IsPoint(test.First);

    private static IEnumerable<string> FormsOf(QuerySkyTest test) =>
        new[] { NameOf(test.First), NameOf(test.Second), test.Relation == SkyRelation.Within ? "CONTAINS" : "INTERSECTS" }.OfType<string>();

    private static string? NameOf(QueryExpression value) => value switch
    {
        QueryPoint => "POINT",
        QueryCircle => "CIRCLE",
        QueryPolygon => "POLYGON",
        _ => null,
    };
}
