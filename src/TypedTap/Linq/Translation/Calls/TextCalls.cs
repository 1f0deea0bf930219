using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates tests of strings. Texts are compared character by character, whatever the culture.</summary>
internal static class TextCalls
{
    public static QueryPredicate Match(MethodCallExpression call, TextMatchKind kind, string place)
    {
        var method = $"{nameof(String)}.{call.Method.Name}";
        if (!LocalValue.TryEvaluate(call.Arguments[0], out var text))
        {
            throw new TapQueryNotSupportedException(
                $"{method} with a text from the row", place, "the column's own '%' and '_' would be wildcards in ADQL's LIKE",
                "compare the columns with ==, or filter the rows after reading them");
        }

        if (call.Arguments.Count > 1)
            RequireOrdinal(call, call.Arguments[1], place);

        return text switch
        {
            null => throw new TapQueryNotSupportedException($"{method} with null", place, "C# refuses it, too", "pass a text, or test it first: 'text == null || …'"),
            char c => new QueryTextMatch(ValueTranslator.Translate(call.Object!, place), kind, c.ToString()),
            _ => new QueryTextMatch(ValueTranslator.Translate(call.Object!, place), kind, (string)text),
        };
    }

    public static void RequireOrdinal(MethodCallExpression call, Expression comparison, string place)
    {
        if (LocalValue.TryEvaluate(comparison, out var value) && value is StringComparison.Ordinal)
            return;
        throw new TapQueryNotSupportedException(
            $"{nameof(String)}.{call.Method.Name} with a StringComparison other than Ordinal", place, "ADQL 2.0 has no comparison without case",
            "use StringComparison.Ordinal, or filter the rows after reading them");
    }

    public static QueryPredicate IsNullOrEmpty(MethodCallExpression call, string place)
    {
        var value = ValueTranslator.Translate(call.Arguments[0], place);
        return new QueryAny(ValueList.Of<QueryPredicate>(
            new QueryNullTest(value), new QueryComparison(AdqlComparisonOperator.Equal, value, new QueryConstant(""))));
    }
}
