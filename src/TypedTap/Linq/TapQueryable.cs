using TypedTap.Linq.Translation;

namespace TypedTap.Linq;

/// <summary>The way back from <see cref="IQueryable{T}"/>.</summary>
public static class TapQueryable
{
    /// <summary>
    /// A query that was composed by code which only knows <see cref="IQueryable{T}"/>, with its terminals. One that another library has
    /// wrapped is unwrapped: what counts is the table that its expression begins with.
    /// </summary>
    /// <exception cref="TapQueryNotSupportedException">It is not one of a TAP service.</exception>
    public static TapQuery<T> AsTapQuery<T>(this IQueryable<T> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is TapQuery<T> same)
            return same;
        var root = query.Expression;
        while (OperatorCall.TryParse(root, out var call))
            root = call.Source;
        return LocalValue.TryEvaluate(root, out var value) && value is ITapQuery begin
            ? new TapQuery<T>(new TapQueryProvider(begin.Session), query.Expression)
            : throw new TapQueryNotSupportedException(
                $"A query of type {query.GetType().Name}", nameof(AsTapQuery), "it does not begin with a table of a TAP service",
                "begin with a table of an archive class");
    }
}
