using System.Linq.Expressions;

namespace TypedTap.Linq.Translation;

/// <summary>The conversions that C# inserts and SQL does not need.</summary>
internal static class NumericConversion
{
    /// <summary>True for a conversion that changes no value: to the nullable type, to a wider number, to a base type.</summary>
    public static bool KeepsValue(UnaryExpression convert)
    {
        if (convert.Method is not null)
            return false;
        var from = Underlying(convert.Operand.Type);
        var to = Underlying(convert.Type);
        if (from == to || !to.IsValueType)
            return true;
        return IsNumeric(from) && IsNumeric(to) && Rank(from) <= Rank(to);
    }

    public static bool IsNumeric(Type type) => Rank(Underlying(type)) > 0;

    public static bool IsInteger(Type type) => Rank(Underlying(type)) is > 0 and <= 4;

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static int Rank(Type type) => type.IsEnum ? 0 : Type.GetTypeCode(type) switch
    {
        TypeCode.Byte or TypeCode.SByte => 1,
        TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 => 3,
        TypeCode.Int64 or TypeCode.UInt64 => 4,
        TypeCode.Decimal => 5,
        TypeCode.Single => 6,
        TypeCode.Double => 7,
        _ => 0,
    };
}
