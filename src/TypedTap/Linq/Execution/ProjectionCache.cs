using System.Linq.Expressions;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// The delegates that make elements of rows, by the structure of what they do. To make one takes longer than anything else about a query,
/// and one serves all queries of the same structure, because captured variables are arguments of it.
/// </summary>
internal sealed class ProjectionCache
{
    private readonly BoundedCache<ExpressionKey, Delegate> _made = new(256);

    /// <summary>How many are kept.</summary>
    public int Count => _made.Count;

    /// <summary>What does as an expression says.</summary>
    /// <param name="body">The expression, made of reads from the row.</param>
    /// <param name="row">The row.</param>
    public ElementMaker<T> Of<T>(Expression body, ParameterExpression row)
    {
        var captured = new CapturedValues();
        var lambda = Expression.Lambda<Func<VoTableReader, object?[], T>>(captured.Visit(body)!, row, captured.Parameter);
        if (ExpressionTokens.KeyOf(lambda) is not { } key)
            return new ElementMaker<T>(lambda.Compile(), captured.Objects);
        if (!_made.TryGet(key, out var known))
        {
            known = lambda.Compile();
            _made.Add(key, known);
        }

        return new ElementMaker<T>((Func<VoTableReader, object?[], T>)known, captured.Objects);
    }
}
