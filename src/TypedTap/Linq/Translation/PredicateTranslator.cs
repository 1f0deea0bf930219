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
    /// <param name="place">The operator that it stands in, for messages.</param>
    public static QueryPredicate Translate(Expression expression, string place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (LocalValue.TryEvaluate(expression, out var value))
            return new QueryTruth(value is true);
        return expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Not } negation when negation.Type == typeof(bool) => new QueryNot(Translate(negation.Operand, place)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool?) => Translate(convert.Operand, place),
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => ShortCircuit(both, decidedBy: false, place)
                ?? new QueryAll(Terms(both, place)),
            BinaryExpression { NodeType: ExpressionType.OrElse } either => ShortCircuit(either, decidedBy: true, place)
                ?? new QueryAny(Terms(either, place)),
            BinaryExpression { NodeType: ExpressionType.And } both when both.Type == typeof(bool) => new QueryAll(Terms(both, place)),
            BinaryExpression { NodeType: ExpressionType.Or } either when either.Type == typeof(bool) => new QueryAny(Terms(either, place)),
            ConditionalExpression conditional when LocalValue.TryEvaluate(conditional.Test, out var test) =>
                Translate(test is true ? conditional.IfTrue : conditional.IfFalse, place),
            BinaryExpression binary when ComparisonTranslator.Operator(binary.NodeType) is { } op =>
                ComparisonTranslator.Translate(op, binary.Left, binary.Right, place),
            MemberExpression member when DocumentationId.Find(member) == TranslatableMember.HasValue =>
                new QueryNullTest(ValueTranslator.Translate(member.Expression!, place), Negated: true),
            MethodCallExpression call => CallTranslator.Translate(call, place),
            // What is left is a value of type bool, if it is anything: a column, or one with a fallback.
            _ => new QueryComparison(AdqlComparisonOperator.Equal, ValueTranslator.Translate(expression, place), new QueryConstant(true)),
        };
    }

    /// <summary>
    /// A left side known on the client decides, or leaves the right side alone, which may not make sense otherwise:
    /// <c>name == null || r.Name.StartsWith(name)</c>. Null if it is not known.
    /// </summary>
    private static QueryPredicate? ShortCircuit(BinaryExpression binary, bool decidedBy, string place)
    {
        if (!LocalValue.TryEvaluate(binary.Left, out var left))
            return null;
        return left is true == decidedBy ? new QueryTruth(decidedBy) : Translate(binary.Right, place);
    }

    private static ValueList<QueryPredicate> Terms(BinaryExpression binary, string place) =>
        ValueList.Of(Translate(binary.Left, place), Translate(binary.Right, place));
}
