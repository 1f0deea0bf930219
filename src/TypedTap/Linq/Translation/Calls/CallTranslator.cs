using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates calls of methods that answer a condition.</summary>
internal static class CallTranslator
{
    public static QueryPredicate Translate(MethodCallExpression call, TranslationContext context) =>
        QueryCalls.TryTranslate(call, context) is { } onQuery ? onQuery : DocumentationId.Find(call) switch
        {
            TranslatableMember.StartsWith => TextCalls.Match(call, TextMatchKind.StartsWith, context),
            TranslatableMember.EndsWith => TextCalls.Match(call, TextMatchKind.EndsWith, context),
            TranslatableMember.ContainsText => TextCalls.Match(call, TextMatchKind.Contains, context),
            TranslatableMember.IsNullOrEmpty => TextCalls.IsNullOrEmpty(call, context),
            TranslatableMember.AreEqual => TextCalls.Equal(call, context),
            TranslatableMember.ListAny => ListTests.Translate(call, all: false, context),
            TranslatableMember.ListAll => ListTests.Translate(call, all: true, context),
            TranslatableMember.ListContains => ListCalls.Contains(call, call.Arguments[0], call.Arguments[1], context),
            TranslatableMember.IsWithin => SkyCalls.IsWithin(call.Arguments[0], call.Arguments[1], context),
            TranslatableMember.SkyContains => SkyCalls.IsWithin(call.Arguments[1], call.Arguments[0], context),
            TranslatableMember.Intersects => SkyCalls.Intersects(call.Arguments[0], call.Arguments[1], context),
            null when LanguageCalls.ValueIn(call) is { } inner => PredicateTranslator.Translate(inner, context),
            null when FunctionCalls.TryTranslate(call, context) is { } function => new QueryComparison(
                AdqlComparisonOperator.Equal, function, new QueryConstant(true)),
            TranslatableMember.ValueOrDefault => new QueryComparison(
                AdqlComparisonOperator.Equal, ValueTranslator.Translate(call, context), new QueryConstant(true)),
            // Every collection has a Contains of its own, so these go by shape.
            null when call is { Method.Name: "Contains", Object: { } list, Arguments.Count: 1 } && list.Type != typeof(string) =>
                ListCalls.Contains(call, list, call.Arguments[0], context),
            _ => throw ValueTranslator.Untranslatable(call, context),
        };
}
