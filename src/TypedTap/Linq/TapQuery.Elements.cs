using System.Linq.Expressions;
using TypedTap.Linq.Execution;
using TypedTap.Tap;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>Runs the query for its first row.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async Task<T> FirstAsync(CancellationToken cancellationToken = default) =>
        await AtMostAsync(1, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : throw Empty();

    /// <summary>Runs the query for its first row that meets a condition.</summary>
    /// <inheritdoc cref="FirstAsync(CancellationToken)" path="/param|/exception"/>
    public Task<T> FirstAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).FirstAsync(cancellationToken);

    /// <summary>Runs the query for its first row; the default of <typeparamref name="T"/> if there is none.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await AtMostAsync(1, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : default;

    /// <summary>
    /// Runs the query for its first row that meets a condition; the default of <typeparamref name="T"/> if there is none.
    /// </summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public Task<T?> FirstOrDefaultAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Runs the query for the row at a position; it has to be sorted, or which row that is is up to the service.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/exception"/>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public async Task<T> ElementAtAsync(int index, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return await Skip(index).AtMostAsync(1, cancellationToken).ConfigureAwait(false) is [var element, ..] ? element
            : throw new ArgumentOutOfRangeException(nameof(index), index, "The query has no row at this position.");
    }

    /// <summary>Runs the query for its only row.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default)
    {
        var rows = await AtMostAsync(2, cancellationToken).ConfigureAwait(false);
        return rows.Count == 1 ? rows[0] : throw (rows.Count == 0 ? Empty() : Several());
    }

    /// <summary>Runs the query for the only row that meets a condition.</summary>
    /// <inheritdoc cref="SingleAsync(CancellationToken)" path="/param|/exception"/>
    public Task<T> SingleAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).SingleAsync(cancellationToken);

    /// <summary>Runs the query for its only row; the default of <typeparamref name="T"/> if there is none.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    public async Task<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var rows = await AtMostAsync(2, cancellationToken).ConfigureAwait(false);
        return rows.Count > 1 ? throw Several() : rows.Count == 1 ? rows[0] : default;
    }

    /// <summary>Runs the query for the only row that meets a condition; the default of <typeparamref name="T"/> if there is none.</summary>
    /// <inheritdoc cref="SingleOrDefaultAsync(CancellationToken)" path="/param|/exception"/>
    public Task<T?> SingleOrDefaultAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Runs the query in the opposite order for what is its last row.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="TapQueryNotSupportedException">It is not sorted, or a part of it has no equivalent in ADQL.</exception>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Task<T> LastAsync(CancellationToken cancellationToken = default) => Reverse().FirstAsync(cancellationToken);

    /// <summary>
    /// Runs the query in the opposite order for what is its last row; the default of <typeparamref name="T"/> if there is none.
    /// </summary>
    /// <inheritdoc cref="LastAsync" path="/param|/exception[@cref='T:TypedTap.Querying.TapQueryNotSupportedException']"/>
    public Task<T?> LastOrDefaultAsync(CancellationToken cancellationToken = default) => Reverse().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Asks the service whether there is a row.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in Stream(CompiledQuery.ExistenceOf(_expression, Session), cancellationToken).ConfigureAwait(false))
            return row;
        return false;
    }

    /// <summary>Asks the service whether there is a row that meets a condition.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public Task<bool> AnyAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).AnyAsync(cancellationToken);

    /// <summary>Asks the service whether all rows meet a condition; of none they do.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public async Task<bool> AllAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var other = Expression.Lambda<Func<T, bool>>(Expression.Not(predicate.Body), predicate.Parameters);
        return !await AnyAsync(other, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<T>> AtMostAsync(int count, CancellationToken cancellationToken)
    {
        var rows = new List<T>(count);
        await foreach (var row in Stream(CompiledQuery.FirstOf<T>(_expression, Session, count), cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
            if (rows.Count == count)
                break;
        }

        return rows;
    }

    private static InvalidOperationException Empty() =>
        new("The query has no rows; FirstOrDefaultAsync and SingleOrDefaultAsync give a default instead.");

    private static InvalidOperationException Several() => new("The query has more than one row; FirstAsync gives the first of them.");
}
