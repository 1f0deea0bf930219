using System.Runtime.CompilerServices;

namespace TypedTap.DataLink.Asking;

/// <summary>
/// Does something for each of many keys, several at a time, each key once, and gives the results in the order of the keys.
/// </summary>
internal static class OrderedTasks
{
    public static async IAsyncEnumerable<TResult> RunAsync<TKey, TResult>(
        IReadOnlyList<TKey> keys,
        int parallelism,
        Func<TKey, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TKey : notnull
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(parallelism);
        var uses = keys.GroupBy(static key => key).ToDictionary(static group => group.Key, static group => group.Count());
        var started = new Dictionary<TKey, Task<TResult>>();
        var waiting = new HashSet<TKey>();
        var next = 0;
        try
        {
            foreach (var key in keys)
            {
                // What is done waits for its turn, so no more is begun than is soon given. What was given and comes again does not count:
                // it stays until then, and must not keep the others from being begun.
                while (next < keys.Count && waiting.Count < 2 * parallelism)
                {
                    var begun = keys[next++];
                    if (!uses.ContainsKey(begun) || started.ContainsKey(begun))
                        continue;
                    started.Add(begun, InPlaceAsync(begun, places, work, ending.Token));
                    waiting.Add(begun);
                }

                var result = await started[key].ConfigureAwait(false);
                waiting.Remove(key);
                if (--uses[key] == 0)
                {
                    uses.Remove(key);
                    started.Remove(key);
                }

                yield return result;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(started.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<TResult> InPlaceAsync<TKey, TResult>(
        TKey key, SemaphoreSlim places, Func<TKey, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work(key, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }
}
