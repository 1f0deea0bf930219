using System.Linq.Expressions;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates what is computed on the sky: distances, areas, centroids and coordinates.</summary>
internal static class SkyValues
{
    /// <summary>The value that a call means; null if it is none of these.</summary>
    public static QueryExpression? TryTranslate(MethodCallExpression call, TranslationContext context) => DocumentationId.Find(call) switch
    {
        TranslatableMember.DistanceTo => SkyDistances.TryTranslate(call, context),
        TranslatableMember.Area => new QuerySkyFunction(SkyFunction.Area, [SkyOperands.Of(call.Arguments[0], context)]),
        TranslatableMember.SkyPoint or TranslatableMember.SkyCircle or TranslatableMember.Centroid => SkyOperands.Of(call, context),
        _ => null,
    };

    /// <summary>The value that a property means; null if it is none of these.</summary>
    public static QueryExpression? TryTranslate(MemberExpression member, TranslationContext context) => DocumentationId.Find(member) switch
    {
        TranslatableMember.PointRa => SkyOperands.Coordinate(SkyOperands.Of(member.Expression!, context), isLatitude: false),
        TranslatableMember.PointDec => SkyOperands.Coordinate(SkyOperands.Of(member.Expression!, context), isLatitude: true),
        TranslatableMember.InDegrees => Distance(member, 1, context),
        TranslatableMember.InArcminutes => Distance(member, 60, context),
        TranslatableMember.InArcseconds => Distance(member, 3600, context),
        _ => null,
    };

    private static QueryExpression? Distance(MemberExpression member, double factor, TranslationContext context) =>
        SkyDistances.TryTranslate(member.Expression!, context) is { } distance ? SkyAngles.Scaled(distance, factor, 1) : null;

    /// <summary>
    /// A distance that the service gives although the client could compute it, too. Where the service is not known to have it, or would
    /// compute with a number that means "no value", the final Select computes it of the positions; so it does with areas and centroids,
    /// which services have of some shapes alone.
    /// </summary>
    public static QueryExpression? OfService(MethodCallExpression call, TranslationContext context) =>
        SkyDistances.IsComputed(context.Query.Session.Dialect) && DocumentationId.Find(call) == TranslatableMember.DistanceTo
            && !LocalValue.TryEvaluate(call, out _)
        && ValueTranslator.TryTranslate(call, context) is { } distance && !QueryColumns.In(distance).Any(column => column.HasNullValues)
            ? distance
            : null;
}
