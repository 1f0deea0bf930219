using System.Globalization;
using System.Linq.Expressions;

namespace TypedTap.Linq.Translation;

/// <summary>The conversions that C# inserts, and which of them SQL can do without.</summary>
internal static class NumericConversion
{
    /// <summary>
    /// True for a conversion that changes no value: to the nullable type, to a wider number, to a base type, to an offset of zero.
    /// </summary>
    public static bool KeepsValue(UnaryExpression convert)
    {
        var from = Underlying(convert.Operand.Type);
        var to = Underlying(convert.Type);
        if (convert.Method is { } method)
            return method.Name == "op_Implicit" && (to == typeof(decimal) || (from == typeof(DateTime) && to == typeof(DateTimeOffset)));
        return Same(from, to) || !to.IsValueType || IsImplicit(Code(from), Code(to));
    }

    /// <summary>True for the conversion of a number to a wider type, nullable or not.</summary>
    public static bool IsWidening(UnaryExpression convert) => convert is { NodeType: ExpressionType.Convert, Method: null }
        && Underlying(convert.Operand.Type) is { IsPrimitive: true } from && Underlying(convert.Type) is { IsPrimitive: true } to
        && IsImplicit(Code(from), Code(to));

    /// <summary>A value after a conversion that keeps it.</summary>
    public static object To(object value, Type type) => (value, Underlying(type)) switch
    {
        (DateTime time, var to) when to == typeof(DateTimeOffset) =>
            new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time),
        (IConvertible number, { IsPrimitive: true } to) => Convert.ChangeType(number, to, CultureInfo.InvariantCulture),
        (IConvertible number, var to) when to == typeof(decimal) => Convert.ChangeType(number, to, CultureInfo.InvariantCulture),
        _ => value,
    };

    public static bool IsNumeric(Type type) =>
        IsInteger(type) || Code(Underlying(type)) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal;

    public static bool IsInteger(Type type) => Code(Underlying(type)) is >= TypeCode.SByte and <= TypeCode.UInt64;

    public static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // An enumeration is the number that it stands for.
    private static bool Same(Type from, Type to) => from == to || ((from.IsEnum || to.IsEnum) && Code(from) == Code(to));

    private static TypeCode Code(Type type) => Type.GetTypeCode(type);

    /// <summary>C#'s implicit numeric conversions: never between signed and unsigned of one width, never to a narrower type.</summary>
    private static bool IsImplicit(TypeCode from, TypeCode to) => from switch
    {
        TypeCode.SByte => to is TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 || IsFloating(to),
        TypeCode.Byte => to is (>= TypeCode.Int16 and <= TypeCode.UInt64) || IsFloating(to),
        TypeCode.Int16 => to is TypeCode.Int32 or TypeCode.Int64 || IsFloating(to),
        TypeCode.UInt16 => to is (>= TypeCode.Int32 and <= TypeCode.UInt64) || IsFloating(to),
        TypeCode.Int32 => to is TypeCode.Int64 || IsFloating(to),
        TypeCode.UInt32 => to is TypeCode.Int64 or TypeCode.UInt64 || IsFloating(to),
        TypeCode.Int64 or TypeCode.UInt64 => IsFloating(to),
        TypeCode.Single => to is TypeCode.Double,
        _ => false,
    };

    private static bool IsFloating(TypeCode code) => code is TypeCode.Single or TypeCode.Double or TypeCode.Decimal;
}
