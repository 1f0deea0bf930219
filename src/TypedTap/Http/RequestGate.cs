using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Http;

/// <summary>
/// Lets only so many exchanges be open at a time. Those who wait here have not begun, so that no time limit runs against them.
/// </summary>
[SuppressMessage("Design", "CA1001",
    Justification = "Nobody asks for the wait handle, the only thing in it to dispose of; answers may outlive the client.")]
internal sealed class RequestGate(int limit)
{
    private readonly SemaphoreSlim _free = new(limit, limit);

    /// <summary>Waits for a place. Dispose of what it returns to leave; leaving twice is leaving once.</summary>
    /// <param name="onWait">Called when there is none free at once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<IDisposable> EnterAsync(Action onWait, CancellationToken cancellationToken)
    {
        if (!_free.Wait(0, CancellationToken.None))
        {
            onWait();
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return new Place(_free);
    }

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _free = free;

        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Release();
    }
}
