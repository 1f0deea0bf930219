namespace TypedTap.Pipeline.Tests.Support;

/// <summary>Holds a request until it is cancelled, as if the archive did not answer.</summary>
/// <param name="isMeant">Which one.</param>
internal sealed class Hold(Func<HttpRequestMessage, bool> isMeant)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when it has come.</summary>
    public Task Reached => _reached.Task;

    public async Task<HttpResponseMessage?> FirstAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (isMeant(request))
        {
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return null;
    }
}
