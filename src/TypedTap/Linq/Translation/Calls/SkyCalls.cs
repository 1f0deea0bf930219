using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates conditions on the sky, with coordinate systems: ADQL 2.0 demands them and 2.1 takes them.</summary>
internal static class SkyCalls
{
    private static readonly QueryConstant Icrs = new("ICRS");

    public static QueryPredicate IsWithin(MethodCallExpression call, string place) =>
        Test("CONTAINS", Point(call.Arguments[0], place), Circle(call.Arguments[1], place));

    public static QueryPredicate Intersects(MethodCallExpression call, string place) =>
        Test("INTERSECTS", Circle(call.Arguments[1], place), ValueTranslator.Translate(call.Arguments[0], place));

    private static QueryFunctionTest Test(string function, QueryExpression first, QueryExpression second) =>
        new(new QueryCall(function, ValueList.Of(first, second)));

    private static QueryExpression Point(Expression expression, string place)
    {
        if (expression is not MethodCallExpression call || DocumentationId.Find(call) != TranslatableMember.SkyPoint)
            return ValueTranslator.Translate(expression, place);
        return new QueryCall("POINT", ValueList.Of<QueryExpression>(
            Icrs, ValueTranslator.Translate(call.Arguments[0], place), ValueTranslator.Translate(call.Arguments[1], place)));
    }

    private static QueryCall Circle(Expression expression, string place)
    {
        if (!LocalValue.TryEvaluate(expression, out var value) || value is not SkyCircle circle)
        {
            throw new TapQueryNotSupportedException(
                "A circle made of the row's values", place, "services index circles that they know beforehand", "pass a SkyCircle that does not depend on the row");
        }

        return new QueryCall("CIRCLE", ValueList.Of<QueryExpression>(
            Icrs, new QueryConstant(circle.Center.Ra), new QueryConstant(circle.Center.Dec), new QueryConstant(circle.Radius.InDegrees)));
    }
}
