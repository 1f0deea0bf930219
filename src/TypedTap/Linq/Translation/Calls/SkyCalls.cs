using System.Linq.Expressions;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates conditions on the sky.</summary>
internal static class SkyCalls
{
    public static QueryPredicate IsWithin(MethodCallExpression call, TranslationContext context) =>
        new QuerySkyTest(SkyRelation.Within, Point(call.Arguments[0], context), Circle(call.Arguments[1], context));

    // The circle first: the form that ESO's own tools send, and symmetric anyway.
    public static QueryPredicate Intersects(MethodCallExpression call, TranslationContext context) =>
        new QuerySkyTest(SkyRelation.Intersects, Circle(call.Arguments[1], context), ValueTranslator.Translate(call.Arguments[0], context));

    /// <summary>A value that may be a point of two columns.</summary>
    public static QueryExpression Point(Expression expression, TranslationContext context) =>
        expression is MethodCallExpression call && DocumentationId.Find(call) == TranslatableMember.SkyPoint
            ? new QueryPoint(ValueTranslator.Translate(call.Arguments[0], context), ValueTranslator.Translate(call.Arguments[1], context))
            : ValueTranslator.Translate(expression, context);

    private static QueryCircle Circle(Expression expression, TranslationContext context) =>
        LocalValue.TryEvaluate(expression, out var value) && value is SkyCircle circle
            ? new QueryCircle(new QueryConstant(circle.Center.Ra), new QueryConstant(circle.Center.Dec), new QueryConstant(circle.Radius.InDegrees))
            : throw new TapQueryNotSupportedException(
                "A circle made of the row's values", context.Place, "services index circles that they know beforehand", "pass a SkyCircle that does not depend on the row");
}
