using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Points, shapes and what is computed of them, with a coordinate system where the version or the service wants one.</summary>
internal sealed class SkyValueLowering(QueryDialect dialect)
{
    private static readonly AdqlExpression Icrs = new AdqlString("ICRS");

    public AdqlExpression Lower(QuerySkyValue value, Func<QueryExpression, AdqlExpression> lower) => value switch
    {
        _ when dialect.Traits.Sky == SkyConditions.Boxes => throw new TapQueryNotSupportedException(
            "A point, a shape or a distance", $"a query to {dialect.Service}", "it has no geometry",
            "compute it in the final Select, or compare the coordinates themselves"),
        QueryPoint or QueryCircle => Shape(value is QueryPoint ? "POINT" : "CIRCLE", value.Parts.Select(lower)),
        QueryPolygon polygon => Shape("POLYGON", polygon.Coordinates.Select(AdqlExpression (number) => AdqlLiteral.Of(number))),
        QuerySkyFunction function => Function(function, lower),
        _ => throw new ArgumentException($"{value.GetType().Name} is not a value on the sky that the lowering knows.", nameof(value)),
    };

    /// <summary>A shape of numbers.</summary>
    public AdqlFunction Shape(string name, IEnumerable<AdqlExpression> numbers) =>
        new(name, (dialect.WritesCoordinateSystem ? numbers.Prepend(Icrs) : numbers).ToValueList());

    private AdqlFunction Function(QuerySkyFunction function, Func<QueryExpression, AdqlExpression> lower)
    {
        if (function is { Function: SkyFunction.Coord1 or SkyFunction.Coord2, Arguments: { Count: 1 } }
            && function.Arguments[0] is QuerySkyFunction && !dialect.Traits.TakesCoordinatesOfCentroids)
        {
            throw new TapQueryNotSupportedException(
                "A coordinate of a centroid", $"a query to {dialect.Service}",
                "its parser takes COORD1 and COORD2 of columns and of POINT alone",
                "select the centroid, and take its Ra and Dec in the final Select");
        }

        return new AdqlFunction(function.Function.ToString().ToUpperInvariant(), function.Arguments.Select(lower).ToValueList());
    }
}
