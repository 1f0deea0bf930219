using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates conversions that change values. C# cuts a fraction off, where a CAST rounds.</summary>
internal static class Casts
{
    /// <summary>The converted value; null if ADQL has no such type.</summary>
    public static QueryExpression? TryTranslate(UnaryExpression convert, TranslationContext context)
    {
        if (convert.Method is not null || !NumericConversion.IsNumeric(convert.Operand.Type) || Target(convert.Type) is not { } target)
            return null;
        var operand = ValueTranslator.Translate(convert.Operand, context);
        var isInteger = target is AdqlCastType.SmallInt or AdqlCastType.Integer or AdqlCastType.BigInt;
        return new QueryCast(
            isInteger && !QueryTypes.IsInteger(operand) ? MemberFunctions.Function("TRUNCATE", typeof(double), [operand]) : operand,
            target);
    }

    private static AdqlCastType? Target(Type type) => Type.GetTypeCode(NumericConversion.Underlying(type)) switch
    {
        TypeCode.Int16 => AdqlCastType.SmallInt,
        TypeCode.Int32 => AdqlCastType.Integer,
        TypeCode.Int64 => AdqlCastType.BigInt,
        TypeCode.Single => AdqlCastType.Real,
        TypeCode.Double => AdqlCastType.DoublePrecision,
        _ => null,
    };
}
