using System.Linq.Expressions;

namespace TypedTap.Linq.Translation;

/// <summary>Names a piece of a query as its author would recognise it, for messages.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        MethodCallExpression { Object: null } call => $"The method {TypeName(call.Method.DeclaringType!)}.{call.Method.Name}",
        MethodCallExpression call => $"The method {TypeName(call.Object!.Type)}.{call.Method.Name}",
        MemberExpression { Expression: SourceExpression source } member => $"The property {source.Table.RowType.Name}.{member.Member.Name}",
        MemberExpression member => $"The member {TypeName(member.Member.DeclaringType!)}.{member.Member.Name}",
        ConditionalExpression => "The conditional operator ?:",
        NewExpression => $"Making an object of type {TypeName(expression.Type)}",
        SourceExpression source => $"A whole row of {source.Table.Name}",
        UnaryExpression { NodeType: ExpressionType.Convert } convert =>
            $"The conversion from {TypeName(convert.Operand.Type)} to {TypeName(convert.Type)}",
        BinaryExpression or UnaryExpression => $"The operator {expression.NodeType} on {TypeName(expression.Type)}",
        _ => $"An expression of kind {expression.NodeType}",
    };

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? underlying.Name + "?"
        : type.Name.Contains("AnonymousType", StringComparison.Ordinal) ? "anonymous"
        : type.Name.Split('`')[0];
}
