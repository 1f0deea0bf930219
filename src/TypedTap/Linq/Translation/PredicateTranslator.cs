using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates conditions.</summary>
internal static class PredicateTranslator
{
    /// <summary>Translates a condition.</summary>
    /// <param name="expression">The condition, in terms of rows.</param>
    /// <param name="context">Where it stands.</param>
    public static QueryPredicate Translate(Expression expression, TranslationContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (LocalValue.TryEvaluate(expression, out var value))
            return new QueryTruth(value is true);
        return expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Not } negation when negation.Type == typeof(bool) =>
                new QueryNot(Translate(negation.Operand, context)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool?) =>
                Translate(convert.Operand, context),
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => Chain(both, decidedBy: false, context),
            BinaryExpression { NodeType: ExpressionType.OrElse } either => Chain(either, decidedBy: true, context),
            BinaryExpression { NodeType: ExpressionType.And } both when both.Type == typeof(bool) => new QueryAll(Terms(both, context)),
            BinaryExpression { NodeType: ExpressionType.Or } either when either.Type == typeof(bool) =>
                new QueryAny(Terms(either, context)),
            ConditionalExpression conditional when LocalValue.TryEvaluate(conditional.Test, out var test) =>
                Translate(test is true ? conditional.IfTrue : conditional.IfFalse, context),
            ConditionalExpression conditional =>
                Choice(conditional.Test, Translate(conditional.IfTrue, context), Translate(conditional.IfFalse, context), context),
            BinaryExpression { NodeType: ExpressionType.ExclusiveOr } different when different.Type == typeof(bool) =>
                new QueryNot(Same(Translate(different.Left, context), Translate(different.Right, context))),
            TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => TypeTests.Translate(test, context),
            BinaryExpression binary when ComparisonTranslator.Operator(binary.NodeType) is { } op =>
                ComparisonTranslator.Translate(op, binary.Left, binary.Right, context),
            MemberExpression member when DocumentationId.Find(member) == TranslatableMember.HasValue =>
                new QueryNullTest(ValueTranslator.TranslateForNullTest(member.Expression!, context), Negated: true),
            MethodCallExpression call => CallTranslator.Translate(call, context),
            // What is left is a value of type bool, if it is anything: a column, or one with a fallback.
            _ => new QueryComparison(AdqlComparisonOperator.Equal, ValueTranslator.Translate(expression, context), new QueryConstant(true)),
        };
    }

    /// <summary>
    /// <c>a &amp;&amp; b &amp;&amp; c</c> from left to right, without recursion: such chains are made by programs and can be long. An
    /// operand known on the client decides all or drops out, and what stands behind one that decides is not looked at, as in C#:
    /// <c>name == null || r.Name.StartsWith(name)</c>.
    /// </summary>
    private static QueryPredicate Chain(BinaryExpression chain, bool decidedBy, TranslationContext context)
    {
        var operands = new Stack<Expression>();
        Expression left = chain;
        for (; left is BinaryExpression inner && inner.NodeType == chain.NodeType; left = inner.Left)
            operands.Push(inner.Right);
        operands.Push(left);

        var terms = new List<QueryPredicate>();
        foreach (var operand in operands)
        {
            if (!LocalValue.TryEvaluate(operand, out var value))
                terms.Add(Translate(operand, context));
            else if (value is true == decidedBy)
                return new QueryTruth(decidedBy);
        }

        return decidedBy ? new QueryAny(terms.ToValueList()) : new QueryAll(terms.ToValueList());
    }

    /// <summary>One condition or another one, whichever a test says: ADQL needs no CASE for it.</summary>
    public static QueryPredicate Choice(Expression test, QueryPredicate ifTrue, QueryPredicate ifFalse, TranslationContext context)
    {
        var holds = Translate(test, context);
        return new QueryAny([new QueryAll([holds, ifTrue]), new QueryAll([new QueryNot(holds), ifFalse])]);
    }

    /// <summary>Both conditions hold, or neither.</summary>
    public static QueryPredicate Same(QueryPredicate left, QueryPredicate right) =>
        new QueryAny([new QueryAll([left, right]), new QueryAll([new QueryNot(left), new QueryNot(right)])]);

    private static ValueList<QueryPredicate> Terms(BinaryExpression binary, TranslationContext context) =>
        ValueList.Of(Translate(binary.Left, context), Translate(binary.Right, context));
}
