using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>
/// Puts shapes in place of a lambda's parameters and folds what becomes plain by it: <c>new { o, p }.o</c> is <c>o</c>.
/// </summary>
internal sealed class ShapeInliner : ExpressionVisitor
{
    private readonly IReadOnlyList<ParameterExpression> _parameters;
    private readonly Expression[] _shapes;

    private ShapeInliner(IReadOnlyList<ParameterExpression> parameters, Expression[] shapes)
    {
        _parameters = parameters;
        _shapes = shapes;
    }

    public static Expression Inline(LambdaExpression lambda, params Expression[] shapes) =>
        new ShapeInliner(lambda.Parameters, shapes).Visit(lambda.Body)!;

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return base.Visit(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i] == node)
                return _shapes[i];
        }

        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        var target = Visit(node.Expression);
        return target switch
        {
            NewExpression { Members: { } members } made when IndexOf(members, node.Member) is >= 0 and var i => made.Arguments[i],
            MemberInitExpression made when BindingOf(made, node.Member) is { } value => value,
            GroupExpression group when node.Member.Name == nameof(IGrouping<,>.Key) => group.Key,
            _ => node.Update(target),
        };
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        base.VisitMethodCall(node) is var visited && visited is MethodCallExpression call && NavigationCalls.TryTranslate(call) is { } rows
            ? rows
            : visited;

    private static int IndexOf(IReadOnlyList<System.Reflection.MemberInfo> members, System.Reflection.MemberInfo wanted)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, wanted.Name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static Expression? BindingOf(MemberInitExpression made, System.Reflection.MemberInfo wanted) => made.Bindings
        .OfType<MemberAssignment>()
        .LastOrDefault(binding => string.Equals(binding.Member.Name, wanted.Name, StringComparison.Ordinal))?.Expression;
}
