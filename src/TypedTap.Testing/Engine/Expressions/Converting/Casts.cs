using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>CAST to every type that ADQL has.</summary>
internal static class Casts
{
    public static Operand Compile(Operand operand, AdqlCastType target, long? length, AdqlSpan span) => target switch
    {
        AdqlCastType.SmallInt => NumericCasts.ToInteger(operand, EngineType.Short, span),
        AdqlCastType.Integer => NumericCasts.ToInteger(operand, EngineType.Int, span),
        AdqlCastType.BigInt => NumericCasts.ToInteger(operand, EngineType.Long, span),
        AdqlCastType.Real => NumericCasts.ToNumber(operand, EngineType.Float, span),
        AdqlCastType.DoublePrecision => NumericCasts.ToNumber(operand, EngineType.Double, span),
        AdqlCastType.Char => ToText(operand, length ?? 1, span),
        AdqlCastType.VarChar => ToText(operand, length, span),
        AdqlCastType.Timestamp => ToTimestamp(operand, span),
        AdqlCastType.Point => ToShape<SkyPoint>(operand, EngineType.Point, "POINT", span),
        AdqlCastType.Circle => ToShape<SkyCircle>(operand, EngineType.Circle, "CIRCLE", span),
        AdqlCastType.Polygon => ToShape<SkyPolygon>(operand, EngineType.Polygon, "POLYGON", span),
        _ => throw new EngineException($"CAST to {target} is not known here.", span),
    };

    /// <summary>Longer texts are cut; shorter ones are not filled up with blanks, which count for nothing in a CHAR.</summary>
    private static FunctionOperand<string, string> ToText(Operand operand, long? length, AdqlSpan span)
    {
        var text = Texts.Of(operand, "CAST", span);
        var isUnicode = operand.Type.Datatype == "unicodeChar";
        return new FunctionOperand<string, string>(text, x => length is { } most && x.Length > most ? Cut(x, (int)most) : x)
        {
            Type = new EngineType(EngineKind.Text, isUnicode ? "unicodeChar" : "char", "*"),
            IsConstant = operand.IsConstant,
        };
    }

    // A character beyond U+FFFF is not halved.
    private static string Cut(string text, int length)
    {
        var end = 0;
        for (var i = 0; i < length && end < text.Length; i++)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        return text[..end];
    }

    private static Operand ToTimestamp(Operand operand, AdqlSpan span) => operand switch
    {
        Operand<DateTime> => operand,
        NullOperand => Operands.Constant(EngineType.Timestamp, null),
        Operand<string> text =>
            new FunctionOperand<string, DateTime>(
                text, x => TextValues.Timestamp(x, span)) { Type = EngineType.Timestamp, IsConstant = text.IsConstant },
        _ => throw Impossible(operand, "TIMESTAMP", span),
    };

    private static Operand ToShape<T>(Operand operand, EngineType type, string name, AdqlSpan span)
        where T : ISkyShape => operand switch
        {
            NullOperand => Operands.Constant(type, null),
            Operand<ISkyShape> shape =>
                new FunctionOperand<ISkyShape, ISkyShape>(
                    shape, x => x is T ? x : throw WrongShape(x, name, span)) { Type = type, IsConstant = shape.IsConstant },
            Operand<string> text => new FunctionOperand<string, ISkyShape>(
                text, x => SkyRegion.Parse(x).Shape is T fitting
                    ? fitting
                    : throw new EngineException($"'{x}' is no {name} in the notation of DALI or STC-S.", span))
            {
                Type = type,
                IsConstant = text.IsConstant,
            },
            _ => throw Impossible(operand, name, span),
        };

    private static EngineException WrongShape(ISkyShape shape, string name, AdqlSpan span) =>
        new($"'{shape.ToDali()}' is no {name}, and shapes don't convert.", span);

    private static EngineException Impossible(Operand operand, string target, AdqlSpan span) =>
        new($"{EngineTypeNames.Of(operand.Type)} can't be CAST to {target}.", span);
}
