using System.Linq.Expressions;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Operators;

namespace TypedTap.Linq.Execution;

/// <summary>Decides what of a query is the client's, which may be something else when the same code runs again.</summary>
internal sealed class CaptureRules(QuerySession session)
{
    /// <summary>False for a query that is part of another one, or has a table of its own sent along: its plan is made each time.</summary>
    public bool IsShareable { get; private set; } = true;

    /// <summary>Whether a node is captured, with all that it consists of.</summary>
    public bool Captures(Expression node) => node switch
    {
        ConstantExpression constant => !CapturedValues.IsWrittenInCode(constant.Value) && !IsTable(constant.Value),
        MemberExpression or InvocationExpression or NewArrayExpression or ListInitExpression or MemberInitExpression or IndexExpression =>
            LocalValue.IsLocal(node),
        MethodCallExpression call => CapturesCall(call),
        // Of what is written in code these make the same each time; of captured values they are evaluated with those.
        NewExpression => !node.Type.IsValueType && LocalValue.IsLocal(node),
        // An int that a column of doubles is compared with is a double by then, and such a value is the same whatever it was before.
        UnaryExpression convert =>
            NumericConversion.IsWidening(convert) && convert.Operand is not ConstantExpression && LocalValue.IsLocal(convert.Operand),
        _ => false,
    };

    /// <summary>The query that a captured node stands for; null if it stands for none.</summary>
    public ITapQuery? TableOf(Expression node) =>
        node is MemberExpression && typeof(IQueryable).IsAssignableFrom(node.Type) && LocalValue.Evaluate(node) is ITapQuery query
            && IsTable(query)
            ? query
            : null;

    private bool CapturesCall(MethodCallExpression node)
    {
        if (!OperatorCall.TryParse(node, out var call))
            return !node.Type.IsByRefLike && LocalValue.IsLocal(node);
        // A named query is told by the object that it is, which a rewritten one is not.
        IsShareable &= !CommonTableOperator.IsCommon(call);
        return false;
    }

    private bool IsTable(object? value)
    {
        if (value is not ITapQuery query)
            return false;
        IsShareable &= query.Root?.Identity is not null && ReferenceEquals(query.Session.Client, session.Client);
        return true;
    }
}
