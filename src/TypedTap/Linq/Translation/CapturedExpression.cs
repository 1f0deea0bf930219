using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Something of the client's in a query that may be another one when the same code runs again: a captured variable, or what is computed
/// without a row. Remembers how much of it the translator wanted to know, which is what the plan depends on.
/// </summary>
/// <param name="original">The expression in whose place it stands.</param>
/// <param name="index">Its place among those of the query.</param>
internal sealed class CapturedExpression(Expression original, int index) : Expression, IQueryParameter
{
    private bool _isEvaluated;
    private object? _value;
    private IReadOnlyList<object>? _items;

    public Expression Original { get; } = original;

    public int Index { get; } = index;

    /// <summary>What has been looked at.</summary>
    public CapturedUse Use { get; private set; }

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => Original.Type;

    public override bool CanReduce => true;

    /// <summary>The value, evaluated once, by someone who tells what of it matters.</summary>
    public object? Value
    {
        get
        {
            if (!_isEvaluated)
                (_value, _isEvaluated) = (LocalValue.Evaluate(Original), true);
            return _value;
        }
    }

    /// <summary>The values of a list that may all be others; null where it is none, or more of it matters.</summary>
    public IReadOnlyList<object>? Items => _items ??= CapturedItems.Of(Value);

    /// <summary>The plan depends on the value.</summary>
    public void Observe() => Use = CapturedUse.Value;

    /// <summary>The plan depends on the value's type, and on there being one.</summary>
    public void ObserveType() => Use = Use == CapturedUse.Value ? Use : CapturedUse.Type;

    /// <summary>The plan depends on how many values are listed, and on their type.</summary>
    public void ObserveItems() => Use = Use == CapturedUse.Value ? Use : CapturedUse.Items;

    /// <summary>Becomes a part of code that is run here and now.</summary>
    public override Expression Reduce()
    {
        Observe();
        return Constant(Value, Type);
    }

    public override string ToString() => Original.ToString();

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
