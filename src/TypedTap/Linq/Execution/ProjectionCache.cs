using System.Linq.Expressions;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// The delegates that make elements of rows, by the structure of what they do. To make one takes longer than anything else about a query, and one serves all
/// queries of the same structure, because captured variables are arguments of it.
/// </summary>
internal sealed class ProjectionCache
{
    private readonly BoundedCache<ExpressionKey, Delegate> _made = new(256);

    /// <summary>How many are kept.</summary>
    public int Count => _made.Count;

    /// <summary>A delegate that does what an expression says.</summary>
    /// <param name="body">The expression, made of reads from the row.</param>
    /// <param name="row">The row.</param>
    public Func<VoTableReader, T> Of<T>(Expression body, ParameterExpression row)
    {
        var captured = new CapturedValues();
        var lambda = Expression.Lambda<Func<VoTableReader, object?[], T>>(captured.Visit(body), row, captured.Parameter);
        var objects = captured.Objects;
        if (ExpressionTokens.KeyOf(lambda) is not { } key)
        {
            var single = lambda.Compile();
            return reader => single(reader, objects);
        }

        if (!_made.TryGet(key, out var known))
        {
            known = lambda.Compile();
            _made.Add(key, known);
        }

        var make = (Func<VoTableReader, object?[], T>)known;
        return reader => make(reader, objects);
    }
}
