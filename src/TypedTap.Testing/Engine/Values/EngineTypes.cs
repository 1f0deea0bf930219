namespace TypedTap.Testing.Engine.Values;

/// <summary>How types go together.</summary>
internal static class EngineTypes
{
    /// <summary>
    /// The type that holds the values of two: of a column of a set operation, of COALESCE. Numbers widen (short, int, long, float, double;
    /// a long beside a float makes double); a NULL literal takes the other's type; lengths that differ become open.
    /// </summary>
    /// <returns>Null if there is none.</returns>
    public static EngineType? Common(EngineType left, EngineType right)
    {
        if (left.Kind == EngineKind.Null)
            return right;
        if (right.Kind == EngineKind.Null || left == right)
            return left;
        if (left.IsNumeric && right.IsNumeric)
            return CommonNumber(left, right);
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            EngineKind.Boolean => EngineType.Boolean,
            EngineKind.Text => CommonText(left, right),
            EngineKind.Timestamp => EngineType.Timestamp,
            EngineKind.Shape => EngineType.Region,
            EngineKind.Array when left.Datatype == right.Datatype =>
                left with { Arraysize = "*", Xtype = left.Xtype == right.Xtype ? left.Xtype : null },
            _ => null,
        };
    }

    /// <summary>Whether values can be put in order. Shapes can't: the sky has no first one.</summary>
    public static bool HasOrder(EngineType type) => type.Kind != EngineKind.Shape;

    private static EngineType CommonNumber(EngineType left, EngineType right)
    {
        if (left.Kind != right.Kind)
            return EngineType.Double;
        var wider = Width(left) >= Width(right) ? left : right;
        return new EngineType(wider.Kind, wider.Datatype);
    }

    private static EngineType CommonText(EngineType left, EngineType right)
    {
        var isUnicode = left.Datatype == "unicodeChar" || right.Datatype == "unicodeChar";
        var xtype = left.Xtype == right.Xtype ? left.Xtype : null;
        var arraysize = left.Arraysize == right.Arraysize ? left.Arraysize : "*";
        return new EngineType(EngineKind.Text, isUnicode ? "unicodeChar" : "char", arraysize, xtype);
    }

    private static int Width(EngineType type) => type.Datatype switch
    {
        "unsignedByte" => 0,
        "short" => 1,
        "int" => 2,
        "long" => 3,
        "float" => 4,
        _ => 5,
    };
}
