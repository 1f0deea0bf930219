using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using TypedTap.Metadata;
using TypedTap.Sky;

namespace TypedTap.Data;

/// <summary>The CLR types of the kinds of <see cref="TapType"/>, written out so that trimming sees them.</summary>
internal static class ColumnTypes
{
    /// <summary>What users of <see cref="System.Data.Common.DbDataReader.GetFieldType"/> may reflect over.</summary>
    public const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties;

    [return: DynamicallyAccessedMembers(Kept)]
    public static Type Of(TapType type) => type.Element is { } element ? ArrayOf(element) : Scalar(type.Kind);

    [return: DynamicallyAccessedMembers(Kept)]
    private static Type Scalar(TapTypeKind kind) => kind switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => typeof(bool),
        TapTypeKind.UnsignedByte => typeof(byte),
        TapTypeKind.Short => typeof(short),
        TapTypeKind.Int => typeof(int),
        TapTypeKind.Long => typeof(long),
        TapTypeKind.Float => typeof(float),
        TapTypeKind.Double => typeof(double),
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => typeof(Complex),
        TapTypeKind.Timestamp => typeof(DateTime),
        TapTypeKind.Guid => typeof(Guid),
        TapTypeKind.Interval => typeof(Interval<double>),
        TapTypeKind.IntervalArray => typeof(Interval<double>[]),
        TapTypeKind.Point => typeof(SkyPoint),
        TapTypeKind.Circle => typeof(SkyCircle),
        TapTypeKind.Polygon => typeof(SkyPolygon),
        TapTypeKind.Region => typeof(SkyRegion),
        _ => typeof(string),
    };

    [return: DynamicallyAccessedMembers(Kept)]
    private static Type ArrayOf(TapTypeKind element) => element switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => typeof(bool[]),
        TapTypeKind.UnsignedByte => typeof(byte[]),
        TapTypeKind.Short => typeof(short[]),
        TapTypeKind.Int => typeof(int[]),
        TapTypeKind.Long => typeof(long[]),
        TapTypeKind.Float => typeof(float[]),
        TapTypeKind.Double => typeof(double[]),
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => typeof(Complex[]),
        _ => typeof(string[]),
    };
}
