using System.Linq.Expressions;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Shapes;

namespace TypedTap.Linq.Execution;

/// <summary>A query with parameters, which become captured variables when it is bound.</summary>
internal sealed class ParameterizedQuery
{
    private readonly LambdaExpression _query;

    /// <exception cref="TapQueryNotSupportedException">Something in it is not an operator of a query but a setting of one.</exception>
    public ParameterizedQuery(LambdaExpression query)
    {
        ArgumentNullException.ThrowIfNull(query);
        _query = query;
        for (var part = query.Body; OperatorCall.TryParse(part, out var call); part = call.Source)
        {
            if (call.Call.Object is { Type: { IsGenericType: true } type } && type.Namespace == typeof(TapQuery<>).Namespace
                && Settings.Contains(call.Name))
            {
                throw new TapQueryNotSupportedException(
                    $"{call.Name}()", nameof(TapQuery.Compile), "it says how a query is run, and not what it asks for",
                    "call it on the query that the compiled one returns");
            }
        }
    }

    private static string[] Settings { get; } =
        [nameof(TapQuery<>.WithMaxRec), nameof(
            TapQuery<>.AllowTruncation), nameof(TapQuery<>.AsJob), nameof(TapQuery<>.Automatically), nameof(TapQuery<>.WithProgress)];

    /// <summary>A value as the compiler has a captured variable, so that what is made of one value serves others.</summary>
    public static Expression Value<T>(T value)
    {
        Expression<Func<T>> captured = () => value;
        return captured.Body;
    }

    public TapQuery<T> Bind<T>(TapArchive archive, params Expression[] values)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return new TapQuery<T>(new TapQueryProvider(archive.Session), ShapeInliner.Inline(_query, values));
    }
}
