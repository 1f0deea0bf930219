using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Linq.Translation;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Puts <see cref="CapturedExpression"/>s in place of what a query has of the client's, so that the rest is the same whenever the same code
/// runs. They are numbered as <see cref="ExpressionTokens"/> does it.
/// </summary>
internal sealed class CapturedRewriter(QuerySession session) : ExpressionVisitor
{
    private readonly CaptureRules _rules = new(session);
    private readonly List<CapturedExpression> _captured = [];

    public IReadOnlyList<CapturedExpression> Captured => _captured;

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is null || !_rules.Captures(node))
            return base.Visit(node);
        if (_rules.TableOf(node) is { } table)
            return Expression.Constant(table, node.Type);
        var captured = new CapturedExpression(node, _captured.Count);
        _captured.Add(captured);
        return captured;
    }

    protected override Expression VisitListInit(ListInitExpression node) =>
        node.Update(Inner(node.NewExpression), Visit(node.Initializers, VisitElementInit));

    protected override Expression VisitMemberInit(MemberInitExpression node) =>
        node.Update(Inner(node.NewExpression), Visit(node.Bindings, VisitMemberBinding));

    // Has to stay what it is.
    private NewExpression Inner(NewExpression made) => made.Update(Visit(made.Arguments));
}
