namespace TypedTap.Adql;

/// <summary>The functions that the language itself has. Aggregates and CAST are no functions here: they have nodes of their own.</summary>
public static class AdqlFunctions
{
    private static readonly ValueList<AdqlBuiltInFunction> InOrder = Table().ToValueList();

    private static readonly Dictionary<string, AdqlBuiltInFunction> ByName = InOrder.ToDictionary(
        f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, group by group, always in the same order.</summary>
    public static IEnumerable<AdqlBuiltInFunction> All => InOrder;

    /// <summary>The built-in function of a name, in any case, or null: then it is a user-defined one.</summary>
    public static AdqlBuiltInFunction? Find(string name) =>
        ByName.TryGetValue(AdqlGuard.NotNull(name, nameof(name)), out var function) ? function : null;

    private static IEnumerable<AdqlBuiltInFunction> Table() =>
    [
        .. Of(AdqlFunctionKind.Mathematical, AdqlVersion.V2_0, null,
            "ABS(x)", "CEILING(x)", "DEGREES(x)", "EXP(x)", "FLOOR(x)", "LOG(x)", "LOG10(x)", "MOD(x, y)", "PI()", "POWER(x, y)",
            "RADIANS(x)", "RAND([n])", "ROUND(x[, n])", "SQRT(x)", "TRUNCATE(x[, n])"),
        .. Of(AdqlFunctionKind.Trigonometric, AdqlVersion.V2_0, null,
            "ACOS(x)", "ASIN(x)", "ATAN(x)", "ATAN2(x, y)", "COS(x)", "SIN(x)", "TAN(x)"),
        .. Of(AdqlFunctionKind.Trigonometric, AdqlVersion.V2_1, null, "COT(x)"),
        .. Of(AdqlFunctionKind.Geometry, AdqlVersion.V2_0, AdqlFeatureTypes.Geometry,
            "BOX([coordsys, ]lon, lat, width, height) or BOX([coordsys, ]point, width, height)", "CENTROID(geometry)",
            "CIRCLE([coordsys, ]lon, lat, radius) or CIRCLE([coordsys, ]point, radius)",
            "POINT([coordsys, ]lon, lat)",
            "POLYGON([coordsys, ]lon1, lat1, lon2, lat2, lon3, lat3, …) or POLYGON([coordsys, ]point1, point2, point3, …)", "REGION(text)"),
        .. Of(AdqlFunctionKind.GeometryToNumber, AdqlVersion.V2_0, AdqlFeatureTypes.Geometry,
            "AREA(geometry)", "CONTAINS(inner, outer)", "COORD1(point)", "COORD2(point)",
            "DISTANCE(point1, point2) or DISTANCE(lon1, lat1, lon2, lat2)", "INTERSECTS(geometry1, geometry2)"),
        .. Of(AdqlFunctionKind.GeometryToText, AdqlVersion.V2_0, AdqlFeatureTypes.Geometry, "COORDSYS(geometry)"),
        .. Of(AdqlFunctionKind.Text, AdqlVersion.V2_1, AdqlFeatureTypes.Text, "LOWER(text)", "UPPER(text)"),
        .. Of(AdqlFunctionKind.Conditional, AdqlVersion.V2_1, AdqlFeatureTypes.Conditional, "COALESCE(value, …)"),
        .. Of(AdqlFunctionKind.Unit, AdqlVersion.V2_1, AdqlFeatureTypes.Unit, "IN_UNIT(x, 'unit')"),
    ];

    private static IEnumerable<AdqlBuiltInFunction> Of(AdqlFunctionKind kind, AdqlVersion since, string? feature, params string[] usages) =>
        usages.Select(usage => new AdqlBuiltInFunction(usage.Substring(0, usage.IndexOf('(')), kind, since, feature, usage));
}
