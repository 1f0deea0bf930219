using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates calls of methods that answer a condition.</summary>
internal static class CallTranslator
{
    public static QueryPredicate Translate(MethodCallExpression call, string place) => DocumentationId.Find(call) switch
    {
        TranslatableMember.StartsWith => TextCalls.Match(call, TextMatchKind.StartsWith, place),
        TranslatableMember.EndsWith => TextCalls.Match(call, TextMatchKind.EndsWith, place),
        TranslatableMember.ContainsText => TextCalls.Match(call, TextMatchKind.Contains, place),
        TranslatableMember.IsNullOrEmpty => TextCalls.IsNullOrEmpty(call, place),
        TranslatableMember.AreEqual => Equal(call, place),
        TranslatableMember.ListContains => ListCalls.Contains(call, call.Arguments[0], call.Arguments[1], place),
        TranslatableMember.IsWithinCircle => SkyCalls.IsWithin(call, place),
        TranslatableMember.IntersectsCircle => SkyCalls.Intersects(call, place),
        null when FunctionCalls.TryTranslate(call, place) is { } function => new QueryComparison(
            AdqlComparisonOperator.Equal, function, new QueryConstant(true)),
        TranslatableMember.ValueOrDefault => new QueryComparison(
            AdqlComparisonOperator.Equal, ValueTranslator.Translate(call, place), new QueryConstant(true)),
        // Every collection has a Contains of its own, so these go by shape.
        null when call is { Method.Name: "Contains", Object: { } list, Arguments.Count: 1 } && list.Type != typeof(string) =>
            ListCalls.Contains(call, list, call.Arguments[0], place),
        _ => throw ValueTranslator.Untranslatable(call, place),
    };

    private static QueryPredicate Equal(MethodCallExpression call, string place)
    {
        if (call.Arguments[^1].Type == typeof(StringComparison))
            TextCalls.RequireOrdinal(call, call.Arguments[^1], place);
        return call.Object is { } instance
            ? ComparisonTranslator.Translate(AdqlComparisonOperator.Equal, instance, call.Arguments[0], place)
            : ComparisonTranslator.Translate(AdqlComparisonOperator.Equal, call.Arguments[0], call.Arguments[1], place);
    }
}
