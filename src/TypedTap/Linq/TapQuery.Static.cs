#pragma warning disable MA0048 // TapQuery beside TapQuery<T>
using System.Linq.Expressions;
using TypedTap.Linq.Execution;

namespace TypedTap.Linq;

/// <summary>Queries with parameters, and the way back from <see cref="IQueryable{T}"/>.</summary>
public static class TapQuery
{
    /// <summary>A query that was composed by code which only knows <see cref="IQueryable{T}"/>, with its terminals.</summary>
    /// <inheritdoc cref="TapQueryable.AsTapQuery" path="/exception"/>
    public static TapQuery<T> From<T>(IQueryable<T> query) => query.AsTapQuery();

    /// <summary>
    /// A query to be used again and again: <c>TapQuery.Compile((EsoArchive eso) => eso.Dbo.Raw.Where(…))</c>. Calling the result makes the
    /// query for an archive; nothing is sent before a terminal. Row limits, jobs and the like are set on what it returns.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <typeparam name="TArchive">The archive class.</typeparam>
    /// <typeparam name="T">What one row becomes.</typeparam>
    public static Func<TArchive, TapQuery<T>> Compile<TArchive, T>(Expression<Func<TArchive, TapQuery<T>>> query)
        where TArchive : TapArchive
    {
        var bound = new ParameterizedQuery(query);
        return archive => bound.Bind<T>(archive, ParameterizedQuery.Value(archive));
    }

    /// <summary>
    /// A query with a parameter: <c>TapQuery.Compile((EsoArchive eso, double ra) => eso.Dbo.Raw.Where(r => r.Ra > ra))</c>.
    /// </summary>
    /// <inheritdoc cref="Compile{TArchive, T}"/>
    public static Func<TArchive, T1, TapQuery<T>> Compile<TArchive, T1, T>(Expression<Func<TArchive, T1, TapQuery<T>>> query)
        where TArchive : TapArchive
    {
        var bound = new ParameterizedQuery(query);
        return (archive, one) => bound.Bind<T>(archive, ParameterizedQuery.Value(archive), ParameterizedQuery.Value(one));
    }

    /// <summary>A query with two parameters.</summary>
    /// <inheritdoc cref="Compile{TArchive, T}"/>
    public static Func<TArchive, T1, T2, TapQuery<T>> Compile<TArchive, T1, T2, T>(Expression<Func<TArchive, T1, T2, TapQuery<T>>> query)
        where TArchive : TapArchive
    {
        var bound = new ParameterizedQuery(query);
        return (archive, one, two) =>
            bound.Bind<T>(archive, ParameterizedQuery.Value(archive), ParameterizedQuery.Value(one), ParameterizedQuery.Value(two));
    }

    /// <summary>A query with three parameters.</summary>
    /// <inheritdoc cref="Compile{TArchive, T}"/>
    public static Func<TArchive, T1, T2, T3, TapQuery<T>> Compile<TArchive, T1, T2, T3, T>(
        Expression<Func<TArchive, T1, T2, T3, TapQuery<T>>> query)
        where TArchive : TapArchive
    {
        var bound = new ParameterizedQuery(query);
        return (archive, one, two, three) => bound.Bind<T>(
            archive, ParameterizedQuery.Value(archive), ParameterizedQuery.Value(one), ParameterizedQuery.Value(two),
            ParameterizedQuery.Value(three));
    }

    /// <summary>A query with four parameters.</summary>
    /// <inheritdoc cref="Compile{TArchive, T}"/>
    public static Func<TArchive, T1, T2, T3, T4, TapQuery<T>> Compile<TArchive, T1, T2, T3, T4, T>(
        Expression<Func<TArchive, T1, T2, T3, T4, TapQuery<T>>> query)
        where TArchive : TapArchive
    {
        var bound = new ParameterizedQuery(query);
        return (archive, one, two, three, four) => bound.Bind<T>(
            archive, ParameterizedQuery.Value(archive), ParameterizedQuery.Value(one), ParameterizedQuery.Value(two),
            ParameterizedQuery.Value(three), ParameterizedQuery.Value(four));
    }
}
