using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Linq.Execution;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    private static readonly Type[] KeyTypes = [typeof(byte), typeof(short), typeof(int), typeof(long), typeof(Guid), typeof(string)];

    /// <summary>
    /// Runs the query piece by piece, each with so many rows from the last key of the one before, so that no limit of the service cuts rows
    /// off: for results of any size.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The key has to be a column that tells all rows apart and that the query's elements have: an integer, a <see cref="Guid"/> or a text.
    /// Where the snapshot does not say that it is never null, the service is asked first whether there are rows without one. Rows come in
    /// the order of their keys. A key that repeats, or a service that sorts otherwise than it compares, is an exception, never a missing
    /// row. The end is a piece without a new row. Each enumeration begins anew.
    /// </para>
    /// <para>
    /// Each piece is a query of its own: rows that the service gets or loses in the meantime may come or not. To go on after a failure,
    /// pass the key of the last row that was dealt with as <c>after</c>.
    /// </para>
    /// </remarks>
    /// <param name="rows">
    /// How many rows are asked for at once; not more than the service gives. One of them is the last of the piece before.
    /// </param>
    /// <param name="key">
    /// The key of an element: <c>x => x.PublisherID</c>; of a column that may be null by type, <c>x => x.ObjId!.Value</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the request and the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is not positive.</exception>
    /// <exception cref="TapQueryNotSupportedException">
    /// The key is none, the query is sorted or cut, or the service does not take all of its conditions. Thrown before anything is sent.
    /// </exception>
    /// <exception cref="TapResultException">Rows have no key, a key repeats, or rows are not in its order.</exception>
    /// <exception cref="TapTruncatedException">The service gives fewer rows at once than <paramref name="rows"/>.</exception>
    /// <exception cref="TapException">See <see cref="AsAsyncEnumerable"/>.</exception>
    public IAsyncEnumerable<T> InChunksOf<TKey>(int rows, Expression<Func<T, TKey>> key, CancellationToken cancellationToken = default)
        where TKey : notnull => Chunks(rows, key, () => new ChunkKeys<TKey>(NameOf(key)), cancellationToken);

    /// <summary>The same from a key on, which is that of the last row that was dealt with before.</summary>
    /// <param name="rows">
    /// How many rows are asked for at once; not more than the service gives. One of them is the last of the piece before.
    /// </param>
    /// <param name="key">The key of an element.</param>
    /// <param name="after">The key behind which to begin.</param>
    /// <param name="cancellationToken">Ends the request and the reading.</param>
    /// <inheritdoc cref="InChunksOf{TKey}(int, Expression{Func{T, TKey}}, CancellationToken)" path="/remarks|/exception"/>
    public IAsyncEnumerable<T> InChunksOf<TKey>(
        int rows, Expression<Func<T, TKey>> key, TKey after, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(after);
        return Chunks(rows, key, () => new ChunkKeys<TKey>(NameOf(key), after), cancellationToken);
    }

    private IAsyncEnumerable<T> Chunks<TKey>(
        int rows, Expression<Func<T, TKey>> key, Func<ChunkKeys<TKey>> begin, CancellationToken cancellationToken)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        RequireKey(typeof(TKey));
        // What is cut off here would be missing between two pieces.
        var session = Session with { Request = Session.Request with { AllowTruncation = false } };
        RequireWholeCondition(session);
        var keyless = CompiledQuery.KeylessOf(_expression, session, key);
        _ = Chunk(rows, key, begin(), session);
        return ReadChunks(session, rows, key, begin, keyless, cancellationToken);
    }

    private async IAsyncEnumerable<T> ReadChunks<TKey>(
        QuerySession session, int rows, Expression<Func<T, TKey>> key, Func<ChunkKeys<TKey>> begin, CompiledQuery<bool>? keyless,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TKey : notnull
    {
        if (keyless is not null)
        {
            await foreach (var _ in QueryRunner.StreamAsync(session, keyless, cancellationToken).ConfigureAwait(false))
            {
                throw new TapResultException(
                    $"There are rows whose key ({NameOf(key)}) is null, which no chunk would have; use another key, or leave them out: Where(x => x.{NameOf(key)} != null).");
            }
        }

        var (keyOf, keys) = (key.Compile(), begin());
        // A piece that is not full is no end: some services give fewer rows than they have, and don't say so.
        for (var isEnd = false; !isEnd;)
        {
            isEnd = true;
            var chunk = Chunk(rows, key, keys, session);
            keys.StartChunk();
            await foreach (var row in QueryRunner.StreamAsync(session, chunk, cancellationToken).ConfigureAwait(false))
            {
                if (!keys.IsNew(keyOf(row)))
                    continue;
                isEnd = false;
                yield return row;
            }
        }
    }

    private CompiledQuery<T> Chunk<TKey>(int rows, Expression<Func<T, TKey>> key, ChunkKeys<TKey> keys, QuerySession session)
        where TKey : notnull
    {
        var chunk = keys.TryGetLast(out var last)
            // The first row is the last one of the piece before. Its key is a captured variable, so that all pieces have one plan.
            ? Expression.Call(
                ((Func<IQueryable<T>, Expression<Func<T, TKey>>, TKey, int, IQueryable<T>>)TapQueryOperators.ChunkFrom).Method,
                _expression, Expression.Quote(key), ParameterizedQuery.Value(last), Expression.Constant(Math.Max(rows, 2)))
            : Expression.Call(
                ((Func<IQueryable<T>, Expression<Func<T, TKey>>, int, IQueryable<T>>)TapQueryOperators.Chunk).Method,
                _expression, Expression.Quote(key), Expression.Constant(rows));
        return CompiledQuery.Of<T>(chunk, session);
    }

    private void RequireWholeCondition(QuerySession session)
    {
        if (CompiledQuery.Of<T>(_expression, session).Plan.RowFilters.Count > 0)
        {
            throw new TapQueryNotSupportedException(
                "A condition that the service does not take, so that rows are looked at here", nameof(InChunksOf),
                "a piece of which no row passes would look like the end",
                "leave it out of the query, and look at the rows that come: if (…) in the await foreach");
        }
    }

    private static void RequireKey(Type type)
    {
        if (KeyTypes.Contains(type))
            return;
        var (what, reason, cure) = Nullable.GetUnderlyingType(type) is not null
            ? ("A key that may be null", "rows without one would be in no chunk", "say that it has a value: 'x => x.Key!.Value'")
            : (
                $"A key of type {type.Name}", "such values are rounded on their way, so that rows could be left out between two chunks",
                "use an integer, a Guid or a text");
        throw new TapQueryNotSupportedException(what, nameof(InChunksOf), reason, cure);
    }

    private static string NameOf(LambdaExpression key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (key.Body as MemberExpression)?.Member.Name is { } name && name != nameof(Nullable<int>.Value) ? name
            : (key.Body as MemberExpression)?.Expression is MemberExpression { Member.Name: { } inner } ? inner
            : "the element itself";
    }
}
