using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates tests of strings. Texts are compared character by character, whatever the culture.</summary>
internal static class TextCalls
{
    public static QueryPredicate Match(MethodCallExpression call, TextMatchKind kind, TranslationContext context)
    {
        var method = $"{nameof(String)}.{call.Method.Name}";
        if (!LocalValue.TryEvaluate(call.Arguments[0], out var text))
        {
            throw new TapQueryNotSupportedException(
                $"{method} with a text from the row", context.Place, "the column's own '%' and '_' would be wildcards in ADQL's LIKE",
                "compare the columns with ==, or filter the rows after reading them");
        }

        if (call.Arguments.Count > 1)
            RequireOrdinal(call, call.Arguments[1], context);

        return text switch
        {
            null => throw new TapQueryNotSupportedException($"{method} with null", context.Place, "C# refuses it, too", "pass a text, or test it first: 'text == null || …'"),
            char c => new QueryTextMatch(ValueTranslator.Translate(call.Object!, context), kind, c.ToString()),
            _ => new QueryTextMatch(ValueTranslator.Translate(call.Object!, context), kind, (string)text),
        };
    }

    public static void RequireOrdinal(MethodCallExpression call, Expression comparison, TranslationContext context)
    {
        if (LocalValue.TryEvaluate(comparison, out var value) && value is StringComparison.Ordinal)
            return;
        throw new TapQueryNotSupportedException(
            $"{nameof(String)}.{call.Method.Name} with a StringComparison other than Ordinal", context.Place, "ADQL 2.0 has no comparison without case",
            "use StringComparison.Ordinal, or filter the rows after reading them");
    }

    public static QueryPredicate IsNullOrEmpty(MethodCallExpression call, TranslationContext context)
    {
        var value = ValueTranslator.Translate(call.Arguments[0], context);
        return new QueryAny(ValueList.Of<QueryPredicate>(
            new QueryNullTest(value), new QueryComparison(AdqlComparisonOperator.Equal, value, new QueryConstant(""))));
    }
}
