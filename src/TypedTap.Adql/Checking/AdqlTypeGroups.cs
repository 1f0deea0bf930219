namespace TypedTap.Adql;

/// <summary>Which types go together for certain, which certainly don't; for all others nothing is said.</summary>
internal static class AdqlTypeGroups
{
    /// <summary>
    /// True if values of the types cannot stand for one another: numbers, texts and geometries. Times are texts in many services,
    /// truth values numbers or texts; arrays, intervals and bytes are extensions that differ.
    /// </summary>
    public static bool AreDifferent(AdqlType one, AdqlType other) => Group(one) is { } a && Group(other) is { } b && a != b
        || (one.Kind == AdqlTypeKind.Timestamp && (other.IsNumeric || other.IsGeometry))
        || (other.Kind == AdqlTypeKind.Timestamp && (one.IsNumeric || one.IsGeometry));

    /// <summary>True if a value of the type cannot be calculated with.</summary>
    public static bool IsNoNumber(AdqlType type) => type.IsText || type.IsGeometry || type.Kind == AdqlTypeKind.Timestamp;

    /// <summary>True if a value of the type is no geometry. Intervals are, for some services.</summary>
    public static bool IsNoGeometry(AdqlType type) =>
        type.IsText || type.IsNumeric || type.Kind is AdqlTypeKind.Timestamp or AdqlTypeKind.Binary or AdqlTypeKind.Boolean;

    private static int? Group(AdqlType type) => type.IsNumeric ? 0 : type.IsText ? 1 : type.IsGeometry ? 2 : null;
}
