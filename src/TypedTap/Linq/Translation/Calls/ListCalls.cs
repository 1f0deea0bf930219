using System.Collections;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates <c>Contains</c> on a collection that the client has: array, list, set, span or anything enumerable.</summary>
internal static class ListCalls
{
    public static QueryPredicate Contains(MethodCallExpression call, Expression list, Expression item, string place)
    {
        if (!LocalValue.TryEvaluate(list, out var collection))
            throw ValueTranslator.Untranslatable(call, place);
        if (collection is null)
        {
            throw new TapQueryNotSupportedException(
                "Contains on a list that is null", place, "C# refuses it, too", "pass a list, or test it first: 'list == null || …'");
        }

        if (collection is not IEnumerable values)
            throw ValueTranslator.Untranslatable(call, place);
        if (collection is IEnumerable<string?> strings ? !ListComparers.IsOrdinal(strings) : !ListComparers.IsDefault(collection))
            throw OtherEquality(place);
        if (call.Arguments.Count == 3 && (!LocalValue.TryEvaluate(call.Arguments[2], out var comparer) || comparer is not null))
            throw OtherEquality(place);

        var constants = new List<QueryConstant>();
        var includesNull = false;
        foreach (var value in values)
        {
            if (value is null)
                includesNull = true;
            else
                constants.Add(new QueryConstant(value));
        }

        return new QueryMembership(
            ValueTranslator.Translate(item, place), constants.Distinct().ToValueList(), includesNull);
    }

    private static TapQueryNotSupportedException OtherEquality(string place) => new(
        "Contains with an equality comparer, or on a collection that may have one", place, "the service compares values its own way",
        "use an array, a List, or a set with the default comparer: 'list.ToArray()'");
}
