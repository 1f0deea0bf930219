using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates tests of strings. Texts are compared character by character, whatever the culture, and without regard to case where that is
/// asked for.
/// </summary>
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

        var ignoreCase = call.Arguments.Count > 1 && IgnoresCase(call, call.Arguments[1], context);
        return text switch
        {
            null => throw new TapQueryNotSupportedException(
                $"{method} with null", context.Place, "C# refuses it, too", "pass a text, or test it first: 'text == null || …'"),
            char c => Test(call.Object!, kind, c.ToString(), ignoreCase, context),
            _ => Test(call.Object!, kind, (string)text, ignoreCase, context),
        };
    }

    public static QueryPredicate Equal(MethodCallExpression call, TranslationContext context)
    {
        var (left, right) = call.Object is { } instance ? (instance, call.Arguments[0]) : (call.Arguments[0], call.Arguments[1]);
        if (call.Arguments[^1].Type != typeof(StringComparison) || !IgnoresCase(call, call.Arguments[^1], context))
            return ComparisonTranslator.Translate(AdqlComparisonOperator.Equal, left, right, context);
        if (LocalValue.TryEvaluate(left, out var value))
        {
            return value is string text
                ? Test(right, TextMatchKind.Whole, text, ignoreCase: true, context)
                : new QueryNullTest(ValueTranslator.Translate(right, context));
        }

        if (LocalValue.TryEvaluate(right, out value))
        {
            return value is string text
                ? Test(left, TextMatchKind.Whole, text, ignoreCase: true, context)
                : new QueryNullTest(ValueTranslator.Translate(left, context));
        }

        throw new TapQueryNotSupportedException(
            $"{nameof(String)}.{call.Method.Name} of two columns without regard to case", context.Place,
            "databases differ in what the other case of a letter is",
            "compare both with ToLower(), which leaves it to the service");
    }

    public static void RequireOrdinal(MethodCallExpression call, Expression comparison, TranslationContext context)
    {
        if (!IgnoresCase(call, comparison, context))
            return;
        throw new TapQueryNotSupportedException(
            $"{nameof(String)}.{call.Method.Name} without regard to case", context.Place, "it is a matter of order there",
            "use Equals with StringComparison.OrdinalIgnoreCase");
    }

    public static QueryPredicate IsNullOrEmpty(MethodCallExpression call, TranslationContext context)
    {
        var value = ValueTranslator.Translate(call.Arguments[0], context);
        return new QueryAny(ValueList.Of<QueryPredicate>(
            new QueryNullTest(value), new QueryComparison(AdqlComparisonOperator.Equal, value, new QueryConstant(""))));
    }

    private static QueryTextMatch Test(Expression tested, TextMatchKind kind, string text, bool ignoreCase, TranslationContext context) =>
        new(ValueTranslator.Translate(tested, context), kind, text) { IgnoreCase = ignoreCase };

    private static bool IgnoresCase(MethodCallExpression call, Expression comparison, TranslationContext context)
    {
        if (LocalValue.TryEvaluate(comparison, out var value) && value is StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)
            return value is StringComparison.OrdinalIgnoreCase;
        throw new TapQueryNotSupportedException(
            $"{nameof(String)}.{call.Method.Name} with a StringComparison other than Ordinal and OrdinalIgnoreCase", context.Place,
            "no service compares by a culture of .NET's",
            "use StringComparison.Ordinal or OrdinalIgnoreCase, or filter the rows after reading them");
    }
}
