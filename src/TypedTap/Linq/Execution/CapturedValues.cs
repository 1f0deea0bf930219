using System.Linq.Expressions;
using TypedTap.Linq.Translation;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Takes the objects out of an expression that are its author's at this moment (captured variables above all), so that the rest is the same
/// whenever the same code runs.
/// </summary>
internal sealed class CapturedValues : ExpressionVisitor
{
    private readonly ParameterExpression _values = Expression.Parameter(typeof(object[]), "values");
    private readonly List<CapturedObject> _objects = [];
    private int? _from;
    private int _place;

    /// <summary>The objects, in order.</summary>
    public IReadOnlyList<CapturedObject> Objects => _objects;

    /// <summary>What stands for all of them in the expression.</summary>
    public ParameterExpression Parameter => _values;

    /// <summary>The objects in an expression, in order.</summary>
    public static IReadOnlyList<object?> In(Expression expression)
    {
        var values = new CapturedValues();
        values.Visit(expression);
        return [.. values._objects.Select(one => one.Value)];
    }

    /// <summary>Whether a value is a literal, or as good as one.</summary>
    public static bool IsWrittenInCode(object? value) =>
        value is null or string or decimal or DateTime or Guid or Type or Enum || value.GetType().IsPrimitive;

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (IsWrittenInCode(node.Value))
            return node;
        _objects.Add(new CapturedObject(node.Value, _from, _from is null ? 0 : _place++));
        return Expression.Convert(Expression.ArrayIndex(_values, Expression.Constant(_objects.Count - 1)), node.Type);
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is not CapturedExpression captured)
            return base.VisitExtension(node);
        (_from, _place) = (captured.Index, 0);
        var code = Visit(captured.Original)!;
        _from = null;
        return code;
    }
}
