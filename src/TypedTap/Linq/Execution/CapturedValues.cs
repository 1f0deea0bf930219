using System.Linq.Expressions;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Takes the objects out of an expression that are its author's at this moment (captured variables above all), so that the rest is the same whenever the
/// same code runs.
/// </summary>
internal sealed class CapturedValues : ExpressionVisitor
{
    private readonly ParameterExpression _values = Expression.Parameter(typeof(object[]), "values");
    private readonly List<object?> _objects = [];

    /// <summary>The objects, in order.</summary>
    public object?[] Objects => [.. _objects];

    /// <summary>What stands for all of them in the expression.</summary>
    public ParameterExpression Parameter => _values;

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (IsWrittenInCode(node.Value))
            return node;
        _objects.Add(node.Value);
        return Expression.Convert(Expression.ArrayIndex(_values, Expression.Constant(_objects.Count - 1)), node.Type);
    }

    private static bool IsWrittenInCode(object? value) =>
        value is null or string or decimal or DateTime or Guid or Type or Enum || value.GetType().IsPrimitive;
}
