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
            UnaryExpression { NodeType: ExpressionType.Not } not => new QueryNot(Translate(not.Operand, place)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool?) => Translate(convert.Operand, place),
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and => new QueryAll(Terms(and, place)),
            BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or => new QueryAny(Terms(or, place)),
            BinaryExpression binary when ComparisonTranslator.Operator(binary.NodeType) is { } op =>
                ComparisonTranslator.Translate(op, binary.Left, binary.Right, place),
            MemberExpression member when DocumentationId.Find(member) == TranslatableMember.HasValue =>
                new QueryNullTest(ValueTranslator.Translate(member.Expression!, place), Negated: true),
            MethodCallExpression call => CallTranslator.Translate(call, place),
            // What is left is a value of type bool, if it is anything: a column, or one with a fallback.
            _ => new QueryComparison(AdqlComparisonOperator.Equal, ValueTranslator.Translate(expression, place), new QueryConstant(true)),
        };
    }

    private static ValueList<QueryPredicate> Terms(BinaryExpression binary, string place) =>
        ValueList.Of(Translate(binary.Left, place), Translate(binary.Right, place));
}
