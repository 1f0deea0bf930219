using System.Linq.Expressions;

namespace TypedTap.Linq;

/// <summary>
/// Operators that <see cref="Queryable"/> lacks, or lacks on older frameworks: what they leave in a query's expression for the translator
/// to find.
/// </summary>
internal static class TapQueryOperators
{
    public static IQueryable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(
        IQueryable<TOuter> outer, IEnumerable<TInner> inner, Expression<Func<TOuter, TKey>> outerKey,
        Expression<Func<TInner, TKey>> innerKey,
        Expression<Func<TOuter, TInner?, TResult>> result) => throw NotForCalling();

    public static IQueryable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(
        IQueryable<TOuter> outer, IEnumerable<TInner> inner, Expression<Func<TOuter, TKey>> outerKey,
        Expression<Func<TInner, TKey>> innerKey,
        Expression<Func<TOuter?, TInner, TResult>> result) => throw NotForCalling();

    public static IQueryable<TResult> Join<TOuter, TInner, TResult>(
        IQueryable<TOuter> outer, IEnumerable<TInner> inner, Expression<Func<TOuter, TInner, bool>> on,
        Expression<Func<TOuter, TInner, TResult>> result) => throw NotForCalling();

    public static IQueryable<T> AsCte<T>(IQueryable<T> source, string name) => throw NotForCalling();

    public static IQueryable<T> Tag<T>(IQueryable<T> source, string comment) => throw NotForCalling();

    public static IQueryable<T> AdqlNulls<T>(IQueryable<T> source) => throw NotForCalling();

    public static IQueryable<T> Chunk<T, TKey>(IQueryable<T> source, Expression<Func<T, TKey>> key, int rows) => throw NotForCalling();

    public static IQueryable<T> ChunkFrom<T, TKey>(IQueryable<T> source, Expression<Func<T, TKey>> key, TKey from, int rows) =>
        throw NotForCalling();

    private static InvalidOperationException NotForCalling() => new("This is a mark in an expression and is never run.");
}
