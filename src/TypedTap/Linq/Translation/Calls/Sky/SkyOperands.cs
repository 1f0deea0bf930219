using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates points and shapes: columns, and what is made of a row's values.</summary>
internal static class SkyOperands
{
    /// <summary>A value that may be a point or a shape.</summary>
    public static QueryExpression Of(Expression expression, TranslationContext context)
    {
        expression = Inner(expression);
        if (LocalValue.TryEvaluate(expression, out var value) && value is ISkyShape shape)
            return SkyConstants.Lower(shape, context);
        return expression switch
        {
            MethodCallExpression call when DocumentationId.Find(call) is { } member && OfCall(call, member, context) is { } made => made,
            NewExpression { Arguments.Count: 2 } made when made.Type == typeof(SkyPoint) =>
                Point(made.Arguments[0], made.Arguments[1], context),
            NewExpression { Arguments.Count: 2 } made when made.Type == typeof(SkyCircle) =>
                Circle(Of(made.Arguments[0], context), SkyAngles.Degrees(made.Arguments[1], context)),
            NewExpression made when typeof(ISkyShape).IsAssignableFrom(made.Type) => throw new TapQueryNotSupportedException(
                $"A {made.Type.Name} made of the row's values", context.Place, "ADQL's shapes of a row's values are points and circles",
                "use a circle, or a shape that does not depend on the row"),
            _ => ValueTranslator.Translate(expression, context),
        };
    }

    /// <summary>A coordinate of a point: what it was made of, or COORD1 and COORD2.</summary>
    public static QueryExpression Coordinate(QueryExpression point, bool isLatitude) => point is QueryPoint made
        ? isLatitude ? made.Latitude : made.Longitude
        : new QuerySkyFunction(isLatitude ? SkyFunction.Coord2 : SkyFunction.Coord1, [point]);

    /// <summary>A circle around a point.</summary>
    public static QueryCircle Circle(QueryExpression center, QueryExpression radius) =>
        new(Coordinate(center, isLatitude: false), Coordinate(center, isLatitude: true), radius);

    private static QueryExpression? OfCall(MethodCallExpression call, TranslatableMember member, TranslationContext context) =>
        (member, call.Arguments.Count) switch
        {
            (TranslatableMember.SkyPoint, _) => Point(call.Arguments[0], call.Arguments[1], context),
            (TranslatableMember.SkyCircle, 2) => Circle(Of(call.Arguments[0], context), SkyAngles.Degrees(call.Arguments[1], context)),
            (TranslatableMember.SkyCircle, _) =>
                Circle(Point(call.Arguments[0], call.Arguments[1], context), SkyAngles.Degrees(call.Arguments[2], context)),
            (TranslatableMember.Centroid, _) => new QuerySkyFunction(SkyFunction.Centroid, [Of(call.Arguments[0], context)]),
            _ => null,
        };

    private static QueryPoint Point(Expression ra, Expression dec, TranslationContext context) =>
        new(ValueTranslator.Translate(ra, context), ValueTranslator.Translate(dec, context));

    /// <summary>
    /// What is behind conversions to an interface or a nullable type, and behind <c>.Value</c> of something that is made.
    /// </summary>
    private static Expression Inner(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when typeof(ISkyShape).IsAssignableFrom(
            NumericConversion.Underlying(convert.Operand.Type)) =>
            Inner(convert.Operand),
        MemberExpression { Expression: { } target } member when DocumentationId.Find(member) == TranslatableMember.Value => Inner(target),
        _ => expression,
    };
}
