using System.Linq.Expressions;
using System.Numerics;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>Asks the service how many rows there are.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="OverflowException">
    /// There are more than two thousand million; see <see cref="LongCountAsync(CancellationToken)"/>.
    /// </exception>
    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        checked((int)await LongCountAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Asks the service how many rows meet a condition.</summary>
    /// <inheritdoc cref="CountAsync(CancellationToken)" path="/param|/exception"/>
    public Task<int> CountAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).CountAsync(cancellationToken);

    /// <summary>Asks the service how many rows there are.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public Task<long> LongCountAsync(CancellationToken cancellationToken = default) =>
        AggregateAsync(new AggregateQuestion("Count", AdqlAggregateFunction.Count, null), AggregateReads.Count, cancellationToken);

    /// <summary>Asks the service how many rows meet a condition.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public Task<long> LongCountAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).LongCountAsync(cancellationToken);

    /// <summary>
    /// Asks the service for a sum. Rows without a value do not count; without any the sum is 0. It is added up as the service does:
    /// floating-point sums may differ in their last digits, and a sum of integers that is too large for the service is its error.
    /// </summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public async Task<TValue> SumAsync<TValue>(Expression<Func<T, TValue>> selector, CancellationToken cancellationToken = default)
        where TValue : struct, INumber<TValue> =>
        await NumberAsync<TValue>("Sum", AdqlAggregateFunction.Sum, selector, cancellationToken).ConfigureAwait(false) ?? TValue.Zero;

    /// <inheritdoc cref="SumAsync{TValue}(Expression{Func{T, TValue}}, CancellationToken)"/>
    public async Task<TValue> SumAsync<TValue>(Expression<Func<T, TValue?>> selector, CancellationToken cancellationToken = default)
        where TValue : struct, INumber<TValue> =>
        await NumberAsync<TValue>("Sum", AdqlAggregateFunction.Sum, selector, cancellationToken).ConfigureAwait(false) ?? TValue.Zero;

    /// <summary>Asks the service for an average.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">There are no rows; select a nullable number to get a null instead.</exception>
    public async Task<double> AverageAsync<TValue>(Expression<Func<T, TValue>> selector, CancellationToken cancellationToken = default)
        where TValue : struct, INumber<TValue> =>
        await NumberAsync<double>("Average", AdqlAggregateFunction.Avg, selector, cancellationToken).ConfigureAwait(false)
            ?? throw NoRows("average");

    /// <summary>Asks the service for an average. Rows without a value do not count; without any it is null.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public Task<double?> AverageAsync<TValue>(Expression<Func<T, TValue?>> selector, CancellationToken cancellationToken = default)
        where TValue : struct, INumber<TValue> => NumberAsync<double>("Average", AdqlAggregateFunction.Avg, selector, cancellationToken);

    /// <summary>
    /// Asks the service for the smallest value: of a number, a text (in the order of the service's collation, which may not be C#'s) or a
    /// time. Rows without a value do not count; without any it is null where <typeparamref name="TValue"/> has one.
    /// </summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">There are no rows; select a nullable value to get a null instead.</exception>
    public Task<TValue> MinAsync<TValue>(Expression<Func<T, TValue>> selector, CancellationToken cancellationToken = default) =>
        ValueAsync("Min", "smallest value", AdqlAggregateFunction.Min, selector, cancellationToken);

    /// <summary>Asks the service for the largest value.</summary>
    /// <inheritdoc cref="MinAsync" path="/param|/exception"/>
    public Task<TValue> MaxAsync<TValue>(Expression<Func<T, TValue>> selector, CancellationToken cancellationToken = default) =>
        ValueAsync("Max", "largest value", AdqlAggregateFunction.Max, selector, cancellationToken);

    private async Task<TValue> ValueAsync<TValue>(
        string name, string what, AdqlAggregateFunction function, Expression<Func<T, TValue>> selector, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        AggregateReads.Require(type);
        var value = await AggregateAsync(
            new AggregateQuestion(name, function, selector), row => AggregateReads.Value(row, type),
            cancellationToken).ConfigureAwait(false);
        return value is not null ? (TValue)value : default(TValue) is null ? default! : throw NoRows(what);
    }

    private Task<TValue?> NumberAsync<TValue>(
        string name, AdqlAggregateFunction function, LambdaExpression selector, CancellationToken cancellationToken)
        where TValue : struct, INumber<TValue>
    {
        ArgumentNullException.ThrowIfNull(selector);
        return AggregateAsync(
            new AggregateQuestion(name, function, selector), static row => AggregateReads.Number<TValue>(row), cancellationToken);
    }

    private async Task<TValue> AggregateAsync<TValue>(
        AggregateQuestion question, Func<VoTableReader, TValue> read, CancellationToken cancellationToken)
    {
        await foreach (var value in Stream(
            CompiledQuery.AggregateOf(_expression, Session, question, read), cancellationToken).ConfigureAwait(false))
        {
            return value;
        }

        throw new TapResultException(
            $"The service answered a query for one value ({question.Name}) without a row; the answer is not one of a TAP service.");
    }

    private static InvalidOperationException NoRows(string what) =>
        new($"The query has no rows, so that there is no {what}; select a nullable value to get a null instead.");
}
