using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>The columns of a snapshot as the ADQL checker sees them, by the one type table.</summary>
internal static class TapAdqlTypes
{
    public static AdqlColumnInfo ColumnOf(TapColumnInfo column) =>
        new(column.Name, TypeOf(column), column.Unit, column.Ucd, column.Description);

    public static AdqlType TypeOf(TapColumnInfo column)
    {
        var type = TapType.Of(column);
        if (!type.KnownDatatype)
            return AdqlType.Unknown;
        return type.Kind switch
        {
            // Text of Unicode and coverage maps are text to C#, but not to ADQL.
            TapTypeKind.String => AdqlType.Parse(column.Datatype, column.Arraysize, column.Xtype),
            TapTypeKind.Array when type.Element == TapTypeKind.UnsignedByte => AdqlType.Of(AdqlTypeKind.Binary),
            TapTypeKind.Array when type.Element is { } element && KindOf(element) is var kind and not AdqlTypeKind.Unknown =>
                AdqlType.ArrayOf(kind),
            _ => AdqlType.Of(KindOf(type.Kind)),
        };
    }

    private static AdqlTypeKind KindOf(TapTypeKind kind) => kind switch
    {
        TapTypeKind.String or TapTypeKind.Guid => AdqlTypeKind.Text,
        TapTypeKind.Boolean or TapTypeKind.Bit => AdqlTypeKind.Boolean,
        TapTypeKind.UnsignedByte or TapTypeKind.Short => AdqlTypeKind.SmallInt,
        TapTypeKind.Int => AdqlTypeKind.Integer,
        TapTypeKind.Long => AdqlTypeKind.BigInt,
        TapTypeKind.Float => AdqlTypeKind.Real,
        TapTypeKind.Double => AdqlTypeKind.Double,
        TapTypeKind.Timestamp => AdqlTypeKind.Timestamp,
        TapTypeKind.Interval => AdqlTypeKind.Interval,
        TapTypeKind.Point => AdqlTypeKind.Point,
        TapTypeKind.Circle => AdqlTypeKind.Circle,
        TapTypeKind.Polygon => AdqlTypeKind.Polygon,
        TapTypeKind.Region => AdqlTypeKind.Region,
        _ => AdqlTypeKind.Unknown,
    };
}
