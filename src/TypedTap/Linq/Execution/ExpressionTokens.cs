using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedTap.Linq.Translation;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Writes down the structure of an expression: each node with all that it consists of besides its children, and how many those are.
/// </summary>
internal sealed class ExpressionTokens : ExpressionVisitor
{
    private readonly CaptureRules? _rules;
    private readonly List<ExpressionKey.Token> _tokens = new(64);
    private readonly List<ParameterExpression> _parameters = [];
    private readonly List<CapturedExpression> _captured = [];
    private bool _isUnknown;
    private bool _isInCaptured;

    private ExpressionTokens(CaptureRules? rules) => _rules = rules;

    /// <summary>The key of an expression; null for one with nodes that are not known here.</summary>
    public static ExpressionKey? KeyOf(Expression expression)
    {
        var tokens = new ExpressionTokens(null);
        tokens.Visit(expression);
        return tokens.Key();
    }

    /// <summary>
    /// The key of a query, which says of what is captured in it the code that gets it, and not what it is; null for one whose plan is not
    /// to be kept.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="session">Where it goes.</param>
    /// <param name="captured">What is captured in it.</param>
    public static ExpressionKey? KeyOf(Expression query, QuerySession session, out IReadOnlyList<CapturedExpression> captured)
    {
        var rules = new CaptureRules(session);
        var tokens = new ExpressionTokens(rules);
        tokens.Visit(query);
        captured = tokens._captured;
        return rules.IsShareable ? tokens.Key() : null;
    }

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is not null && !_isInCaptured && _rules?.Captures(node) == true)
        {
            if (_rules.TableOf(node) is { } table)
            {
                Add(node.Type, (int)ExpressionType.Constant);
                AddConstant(table);
            }
            else
            {
                Add(node.Type, (int)ExpressionType.Extension);
                _captured.Add(new CapturedExpression(node, _captured.Count));
                AddCode(node);
            }

            return node;
        }

        Add(node?.Type, node is null ? -1 : (int)node.NodeType);
        return base.Visit(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        // What is captured may be anything of its type.
        if (!_isInCaptured || CapturedValues.IsWrittenInCode(node.Value))
            AddConstant(node.Value);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        var index = _parameters.IndexOf(node);
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(node);
        }

        // Tables are called what the author calls their rows.
        Add(node.Name, index);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        Add(null, node.Parameters.Count);
        return base.VisitLambda(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        Add(node.Method, node.IsLiftedToNull ? 1 : 0);
        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        Add(node.Method, node.IsLiftedToNull ? 1 : 0);
        return base.VisitUnary(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        Add(node.Member);
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Add(node.Method, node.Arguments.Count);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitIndex(IndexExpression node)
    {
        Add(node.Indexer, node.Arguments.Count);
        return base.VisitIndex(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        Add(node.Constructor, node.Arguments.Count);
        return base.VisitNew(node);
    }

    protected override Expression VisitNewArray(NewArrayExpression node)
    {
        Add(null, node.Expressions.Count);
        return base.VisitNewArray(node);
    }

    protected override Expression VisitInvocation(InvocationExpression node)
    {
        Add(null, node.Arguments.Count);
        return base.VisitInvocation(node);
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        Add(node.TypeOperand);
        return base.VisitTypeBinary(node);
    }

    protected override Expression VisitMemberInit(MemberInitExpression node)
    {
        Add(null, node.Bindings.Count);
        VisitInner(node.NewExpression);
        foreach (var binding in node.Bindings)
            VisitMemberBinding(binding);
        return node;
    }

    protected override Expression VisitListInit(ListInitExpression node)
    {
        Add(null, node.Initializers.Count);
        VisitInner(node.NewExpression);
        foreach (var element in node.Initializers)
            VisitElementInit(element);
        return node;
    }

    protected override ElementInit VisitElementInit(ElementInit node)
    {
        Add(node.AddMethod, node.Arguments.Count);
        return base.VisitElementInit(node);
    }

    protected override MemberBinding VisitMemberBinding(MemberBinding node)
    {
        Add(node.Member, (int)node.BindingType);
        return base.VisitMemberBinding(node);
    }

    protected override MemberMemberBinding VisitMemberMemberBinding(MemberMemberBinding node)
    {
        Add(null, node.Bindings.Count);
        return base.VisitMemberMemberBinding(node);
    }

    protected override MemberListBinding VisitMemberListBinding(MemberListBinding node)
    {
        Add(null, node.Initializers.Count);
        return base.VisitMemberListBinding(node);
    }

    // What the compiler makes no expressions of.
    protected override Expression VisitBlock(BlockExpression node) => Unknown(node);

    protected override Expression VisitDebugInfo(DebugInfoExpression node) => Unknown(node);

    protected override Expression VisitDynamic(DynamicExpression node) => Unknown(node);

    protected override Expression VisitExtension(Expression node) => node is CapturedExpression ? node : Unknown(node);

    protected override Expression VisitGoto(GotoExpression node) => Unknown(node);

    protected override Expression VisitLabel(LabelExpression node) => Unknown(node);

    protected override Expression VisitLoop(LoopExpression node) => Unknown(node);

    protected override Expression VisitRuntimeVariables(RuntimeVariablesExpression node) => Unknown(node);

    protected override Expression VisitSwitch(SwitchExpression node) => Unknown(node);

    protected override Expression VisitTry(TryExpression node) => Unknown(node);

    // Other code gets other objects, which the code that was made of this one can't deal with.
    private void AddCode(Expression captured)
    {
        _isInCaptured = true;
        Visit(captured);
        _isInCaptured = false;
    }

    // Is never captured by itself.
    private void VisitInner(NewExpression node)
    {
        Add(node.Type, (int)node.NodeType);
        VisitNew(node);
    }

    // A table is the same whichever object stands for it.
    private void AddConstant(object? value) => Add(value is ITapQuery { Root.Identity: { } table } ? table : value);

    private ExpressionKey? Key() => _isUnknown ? null : new ExpressionKey(CollectionsMarshal.AsSpan(_tokens));

    private void Add(object? thing, int number = 0) => _tokens.Add(new ExpressionKey.Token(thing, number));

    private Expression Unknown(Expression node)
    {
        _isUnknown = true;
        return node;
    }
}
