using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Operators;

namespace TypedTap.Linq.Execution;

/// <summary>Puts <see cref="CapturedExpression"/>s in place of what a query has of the client's, so that the rest is the same whenever the same code runs.</summary>
internal sealed class CapturedRewriter(QuerySession session) : ExpressionVisitor
{
    private readonly List<CapturedExpression> _captured = [];

    public IReadOnlyList<CapturedExpression> Captured => _captured;

    /// <summary>False for a query that is part of another one, or has a table of its own sent along: its plan is made each time.</summary>
    public bool IsShareable { get; private set; } = true;

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return base.Visit(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (CapturedValues.IsWrittenInCode(node.Value))
            return node;
        return node.Value is ITapQuery query ? Table(node, query) : Capture(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!LocalValue.IsLocal(node))
            return base.VisitMember(node);
        return typeof(IQueryable).IsAssignableFrom(node.Type) && LocalValue.Evaluate(node) is ITapQuery query ? Table(Expression.Constant(query, node.Type), query) : Capture(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var isOperator = OperatorCall.TryParse(node, out var call);
        // A named query is told by the object that it is, which a rewritten one is not.
        IsShareable &= !isOperator || !CommonTableOperator.IsCommon(call!);
        return isOperator || node.Type.IsByRefLike || !LocalValue.IsLocal(node) ? base.VisitMethodCall(node) : Capture(node);
    }

    protected override Expression VisitInvocation(InvocationExpression node) => LocalValue.IsLocal(node) ? Capture(node) : base.VisitInvocation(node);

    // Of what is written in code these make the same each time; of captured values they are evaluated with those.
    protected override Expression VisitNew(NewExpression node) => node.Type.IsValueType || !LocalValue.IsLocal(node) ? base.VisitNew(node) : Capture(node);

    protected override Expression VisitNewArray(NewArrayExpression node) => LocalValue.IsLocal(node) ? Capture(node) : base.VisitNewArray(node);

    protected override Expression VisitListInit(ListInitExpression node) => LocalValue.IsLocal(node)
        ? Capture(node)
        : node.Update(Inner(node.NewExpression), Visit(node.Initializers, VisitElementInit));

    protected override Expression VisitMemberInit(MemberInitExpression node) => LocalValue.IsLocal(node)
        ? Capture(node)
        : node.Update(Inner(node.NewExpression), Visit(node.Bindings, VisitMemberBinding));

    protected override Expression VisitIndex(IndexExpression node) => LocalValue.IsLocal(node) ? Capture(node) : base.VisitIndex(node);

    // Has to stay what it is.
    private NewExpression Inner(NewExpression made) => made.Update(Visit(made.Arguments));

    private CapturedExpression Capture(Expression node)
    {
        var captured = new CapturedExpression(node, _captured.Count);
        _captured.Add(captured);
        return captured;
    }

    private Expression Table(Expression node, ITapQuery query)
    {
        IsShareable &= query.Root?.Identity is not null && ReferenceEquals(query.Session.Client, session.Client);
        return node;
    }
}
