using System.Linq.Expressions;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>
/// Makes of a query over lists what docs/linq.md says that it means at a service: a missing row has nulls for values, a text test of a null
/// is false, and an equality of columns of two rows does not pair nulls (docs/decisions/0024). Everything else is left to C#.
/// </summary>
internal sealed class MemoryRules : ExpressionVisitor
{
    private bool _negated;

    /// <summary>Runs a query over lists.</summary>
    public static List<T> Run<T>(IQueryable<T> query) =>
        [.. Expression.Lambda<Func<IEnumerable<T>>>(new MemoryRules().Visit(query.Expression)!).Compile()()];

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not { } owner || !IsRow(owner) || (node.Type.IsValueType && Nullable.GetUnderlyingType(node.Type) is null))
            return base.VisitMember(node);
        var row = Visit(owner);
        return Expression.Condition(
            Expression.ReferenceEqual(row, Expression.Constant(null)), Expression.Default(node.Type), node.Update(row));
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Queryable))
            return Operator(node);
        if (node.Method.DeclaringType != typeof(string) || node.Object is not { } text || node.Method.IsStatic
            || (node.Type.IsValueType && node.Type != typeof(bool)))
        {
            return base.VisitMethodCall(node);
        }

        var visited = Visit(text);
        return Expression.Condition(
            Expression.ReferenceEqual(visited, Expression.Constant(null)), Expression.Default(node.Type),
            node.Update(visited, node.Arguments.Select(argument => Visit(argument)!)));
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType == ExpressionType.Equal && !_negated && OwnerOf(node.Left) is { } one && OwnerOf(node.Right) is { } other
            && one != other)
        {
            var left = Visit(node.Left);
            return left.Type.IsValueType && Nullable.GetUnderlyingType(left.Type) is null
                ? base.VisitBinary(node)
                : Expression.AndAlso(Expression.NotEqual(left, Expression.Constant(null, left.Type)), (Expression)base.VisitBinary(node));
        }

        return base.VisitBinary(node);
    }

    // Nulls pair where "not equal" is asked: != and the negation of == are C#'s own.
    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType != ExpressionType.Not)
            return base.VisitUnary(node);
        _negated = !_negated;
        var visited = base.VisitUnary(node);
        _negated = !_negated;
        return visited;
    }

    // An operator made a sequence of what was a query; a shape that keeps it wants a query.
    protected override Expression VisitNew(NewExpression node) => node.Update(node.Arguments.Select(argument =>
    {
        var visited = Visit(argument);
        return argument.Type.IsAssignableFrom(visited.Type)
            ? visited
            : Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [argument.Type.GetGenericArguments()[0]], visited);
    }));

    private MethodCallExpression Operator(MethodCallExpression node)
    {
        var before = _negated;
        _negated = node.Method.Name == nameof(Queryable.All);
        var arguments = node.Arguments.Select(argument =>
        {
            while (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote)
                argument = quote.Operand;
            return Visit(argument)!;
        }).ToList();
        _negated = before;
        return EnumerableCalls.Of(node.Method, arguments);
    }

    /// <summary>The row that a column is read of, as text; null of anything else.</summary>
    private static string? OwnerOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            expression = convert.Operand;
        return expression is MemberExpression { Expression: { } owner } && IsRow(owner) ? owner.ToString() : null;
    }

    private static bool IsRow(Expression expression)
    {
        if (!expression.Type.IsClass || expression.Type == typeof(string))
            return false;
        while (expression is MemberExpression { Expression: { } inner })
            expression = inner;
        return expression is ParameterExpression;
    }
}
