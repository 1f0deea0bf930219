using System.Collections;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates <c>prefixes.Any(p => r.Name.StartsWith(p))</c> and <c>All</c> on a list that the client has: the condition for each of its
/// values.
/// </summary>
internal static class ListTests
{
    private const int Most = 1000;

    public static QueryPredicate Translate(MethodCallExpression call, bool all, TranslationContext context)
    {
        if (call.Arguments[1] is not LambdaExpression test || !LocalValue.TryEvaluate(call.Arguments[0], out var list)
            || list is not IEnumerable values)
        {
            throw ValueTranslator.Untranslatable(call, context);
        }

        var terms = new List<QueryPredicate>();
        foreach (var value in values)
        {
            if (terms.Count == Most)
            {
                throw new TapQueryNotSupportedException(
                    $"{call.Method.Name} on a list of more than {Most} values", context.Place, "each becomes a condition of its own",
                    "use Contains, or upload the list and join it");
            }

            terms.Add(PredicateTranslator.Translate(
                ShapeInliner.Inline(test, Expression.Constant(value, test.Parameters[0].Type)), context));
        }

        return all ? new QueryAll(terms.ToValueList()) : new QueryAny(terms.ToValueList());
    }
}
