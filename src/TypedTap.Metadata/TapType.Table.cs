namespace TypedTap.Metadata;

// The table itself: kinds, C# types and getters.
public sealed partial record TapType
{
    private const string Sky = "global::TypedTap.Sky.";

    // Made once: each of thousands of columns is asked for its type several times.
    private static readonly TapType[] Scalars = [.. Enumerable.Range(0, (int)TapTypeKind.Array + 1).Select(
        static kind => MakeScalar((TapTypeKind)kind))];
    private static readonly TapType[] Arrays = [.. Scalars.Select(MakeArray)];

    private static TapType Text => Scalar(TapTypeKind.String);

    private static TapType Scalar(TapTypeKind kind) => Scalars[(int)kind];

    private static TapType ArrayOf(TapTypeKind element) => Arrays[(int)element];

    private static TapType MakeScalar(TapTypeKind kind) => kind switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => new(kind, "bool", "GetBoolean", true),
        TapTypeKind.UnsignedByte => new(kind, "byte", "GetByte", true),
        TapTypeKind.Short => new(kind, "short", "GetInt16", true),
        TapTypeKind.Int => new(kind, "int", "GetInt32", true),
        TapTypeKind.Long => new(kind, "long", "GetInt64", true),
        TapTypeKind.Float => new(kind, "float", "GetSingle", true),
        TapTypeKind.Double => new(kind, "double", "GetDouble", true),
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => new(kind, "global::System.Numerics.Complex", "GetComplex", true),
        TapTypeKind.Timestamp => new(kind, "global::System.DateTime", "GetTimestamp", true),
        TapTypeKind.Guid => new(kind, "global::System.Guid", "GetGuid", true),
        TapTypeKind.Interval => new(kind, Sky + "Interval<double>", "GetInterval", true),
        TapTypeKind.IntervalArray => new(kind, Sky + "Interval<double>[]", "GetIntervalArray", false),
        TapTypeKind.Point => new(kind, Sky + "SkyPoint", "GetPoint", true),
        TapTypeKind.Circle => new(kind, Sky + "SkyCircle", "GetCircle", true),
        TapTypeKind.Polygon => new(kind, Sky + "SkyPolygon", "GetPolygon", false),
        TapTypeKind.Region => new(kind, Sky + "SkyRegion", "GetRegion", false),
        _ => new(TapTypeKind.String, "string", "GetString", false),
    };

    private static TapType MakeArray(TapType single) =>
        new(TapTypeKind.Array, single.ClrName + "[]", single.GetterName + "Array", false) { Element = single.Kind };

    /// <summary>Characters: one dimension is a string, a second one makes it strings.</summary>
    private static TapType OfText(TapArraysize shape, string xtype) => xtype switch
    {
        _ when shape.Dimensions > 1 => ArrayOf(TapTypeKind.String),
        "TIMESTAMP" => Scalar(TapTypeKind.Timestamp),
        "UUID" => Scalar(TapTypeKind.Guid),
        "POINT" => Scalar(TapTypeKind.Point),
        "CIRCLE" => Scalar(TapTypeKind.Circle),
        "POLYGON" => Scalar(TapTypeKind.Polygon),
        "SHAPE" or "MULTISHAPE" or "REGION" => Scalar(TapTypeKind.Region),
        _ => Text,
    };

    private static TapType OfNumbers(TapTypeKind kind, TapArraysize shape, string xtype)
    {
        // 64-bit integers stay numbers: an Interval<double> would round them.
        var isFloating = kind is TapTypeKind.Double or TapTypeKind.Float;
        var fitsDouble = isFloating || kind is TapTypeKind.Int or TapTypeKind.Short or TapTypeKind.UnsignedByte;
        return xtype switch
        {
            "INTERVAL" when fitsDouble && shape is { Dimensions: 1, IsVariable: false, Length: 2 } => Scalar(TapTypeKind.Interval),
            "INTERVAL" or "MULTIINTERVAL" when fitsDouble && !shape.IsScalar => Scalar(TapTypeKind.IntervalArray),
            "POINT" when isFloating && shape.MayBe(2) => Scalar(TapTypeKind.Point),
            "CIRCLE" when isFloating && shape.MayBe(3) => Scalar(TapTypeKind.Circle),
            "POLYGON" when isFloating && shape is { Dimensions: 1, IsScalar: false } => Scalar(TapTypeKind.Polygon),
            _ => shape.IsScalar ? Scalar(kind) : ArrayOf(kind),
        };
    }
}
