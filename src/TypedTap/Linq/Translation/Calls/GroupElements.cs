using System.Linq.Expressions;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>The elements of a group as far as <c>Where</c>, <c>Select</c> and <c>Distinct</c> have changed them.</summary>
/// <param name="Element">What an element is.</param>
/// <param name="Conditions">What elements have to meet.</param>
/// <param name="IsDistinct">Whether equal elements count once.</param>
/// <param name="Context">Where they stand.</param>
internal sealed record GroupElements(
    Expression Element, IReadOnlyList<QueryPredicate> Conditions, bool IsDistinct, TranslationContext Context)
{
    /// <summary>The elements that an expression means, or null if it means no elements of a group.</summary>
    public static GroupElements? Of(Expression expression, TranslationContext context) => expression switch
    {
        GroupExpression group => new GroupElements(group.Element, [], IsDistinct: false, context),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Of(convert.Operand, context),
        MethodCallExpression { Method.Name: nameof(Enumerable.Where), Arguments: [{ } source, LambdaExpression { Parameters.Count: 1 } lambda] } call
            when IsLinq(call) && Of(source, context) is { IsDistinct: false } elements => elements.Where(lambda),
        MethodCallExpression { Method.Name: nameof(Enumerable.Select), Arguments: [{ } source, LambdaExpression { Parameters.Count: 1 } lambda] } call
            when IsLinq(call) && Of(source, context) is { IsDistinct: false } elements => elements.Select(lambda),
        MethodCallExpression { Method.Name: nameof(Enumerable.Distinct), Arguments: [{ } source] } call
            when IsLinq(call) && Of(source, context) is { } elements => elements with { IsDistinct = true },
        _ => null,
    };

    /// <summary>The group whose elements a call is about; null if it is about none.</summary>
    public static GroupExpression? GroupOf(Expression expression) => expression switch
    {
        GroupExpression group => group,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => GroupOf(convert.Operand),
        MethodCallExpression { Arguments: [{ } source, ..] } call when IsLinq(call) => GroupOf(source),
        _ => null,
    };

    public GroupElements Where(LambdaExpression lambda) =>
        this with { Conditions = [
            .. Conditions, PredicateTranslator.Translate(ShapeInliner.Inline(lambda, Element), Context.Under(nameof(Where)))
        ] };

    public GroupElements Select(LambdaExpression lambda) => this with { Element = ShapeInliner.Inline(lambda, Element) };

    private static bool IsLinq(MethodCallExpression call) => call.Method.DeclaringType == typeof(Enumerable);
}
