using TypedTap.Linq;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>What queries of a service have and lists have not.</summary>
internal static class QueryNames
{
    /// <summary>A query with a name before the whole one; over a list nothing.</summary>
    public static IQueryable<T> Named<T>(this IQueryable<T> query, string name) => query is TapQuery<T> tap ? tap.AsCte(name) : query;

    /// <summary>A query with a comment; over a list nothing.</summary>
    public static IQueryable<T> Tagged<T>(this IQueryable<T> query, string comment) => query is TapQuery<T> tap ? tap.Tag(comment) : query;
}
