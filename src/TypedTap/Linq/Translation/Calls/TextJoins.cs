using System.Globalization;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates texts that are joined: <c>a + b</c>, <c>string.Concat</c>, <c>$"{a} {b}"</c>. A null in them is an empty text, as in C#,
/// unless the query has ADQL's nulls.
/// </summary>
internal static class TextJoins
{
    public static QueryExpression Translate(Expression expression, TranslationContext context)
    {
        var operands = new List<QueryExpression>();
        foreach (var part in Parts(expression, context))
            Add(operands, part, context);
        return operands.Count switch
        {
            0 => new QueryConstant(""),
            1 => operands[0],
            _ => new QueryConcatenation(operands.ToValueList()),
        };
    }

    /// <summary>Whether an operator joins texts.</summary>
    public static bool IsJoin(BinaryExpression binary) => binary.NodeType == ExpressionType.Add && binary.Type == typeof(string);

    private static IEnumerable<Expression> Parts(Expression expression, TranslationContext context)
    {
        if (LocalValue.TryEvaluate(expression, out _))
            return [expression];
        return expression switch
        {
            BinaryExpression binary when IsJoin(binary) => Parts(binary.Left, context).Concat(Parts(binary.Right, context)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(object) =>
                Parts(convert.Operand, context),
            MethodCallExpression call when DocumentationId.Find(call) == TranslatableMember.Concat =>
                Elements(call.Arguments).SelectMany(part => Parts(part, context)),
            MethodCallExpression call when DocumentationId.Find(call) == TranslatableMember.Format => Formatted(call, context),
            _ => [expression],
        };
    }

    private static IEnumerable<Expression> Elements(IEnumerable<Expression> arguments) =>
        arguments.SelectMany(argument => argument is NewArrayExpression array ? array.Expressions : (IEnumerable<Expression>)[argument]);

    // Only {0} and the like: a width or a format is no affair of a text's.
    private static List<Expression> Formatted(MethodCallExpression call, TranslationContext context)
    {
        var arguments = Elements(call.Arguments.Skip(1)).ToList();
        if (!LocalValue.TryEvaluate(call.Arguments[0], out var value) || value is not string format)
            throw ValueTranslator.Untranslatable(call, context);
        var parts = new List<Expression>();
        for (var i = 0; i < format.Length;)
        {
            var brace = format.IndexOfAny(['{', '}'], i);
            if (brace < 0)
                brace = format.Length;
            if (brace > i)
                parts.Add(Expression.Constant(format[i..brace]));
            if (brace == format.Length)
                break;
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                parts.Add(Expression.Constant(format[brace].ToString()));
                i = brace + 2;
                continue;
            }

            var end = format.IndexOf('}', brace);
            if (end < 0 || !int.TryParse(format[(brace + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                || index >= arguments.Count)
            {
                throw new TapQueryNotSupportedException(
                    "A format or a width in a text", context.Place, "ADQL has nothing that formats values",
                    "put texts into it as they are, or format them in the final Select");
            }

            parts.AddRange(Parts(arguments[index], context));
            i = end + 1;
        }

        return parts;
    }

    private static void Add(List<QueryExpression> operands, Expression part, TranslationContext context)
    {
        if (LocalValue.TryEvaluate(part, out var value))
        {
            // What C# makes of it: the current culture's text.
            var text = value?.ToString() ?? "";
            if (text.Length == 0)
                return;
            if (operands.Count > 0 && operands[^1] is QueryConstant { Value: string before })
                operands[^1] = new QueryConstant(before + text);
            else
                operands.Add(new QueryConstant(text));
            return;
        }

        if (part.Type != typeof(string))
        {
            throw new TapQueryNotSupportedException(
                $"A {NumericConversion.Underlying(part.Type).Name} as a part of a text", context.Place,
                "services write values otherwise than C#", "join texts alone, or make the text in the final Select");
        }

        var operand = ValueTranslator.Translate(part, context);
        operands.Add(!context.AdqlNulls && QueryTypes.IsNullable(operand) ? new QueryFallback(operand, new QueryConstant("")) : operand);
    }
}
