namespace TypedTap.Pipeline.Tests.Support;

/// <summary>Holds a request until it is cancelled or released, as if the archive did not answer.</summary>
/// <param name="isMeant">Which one.</param>
internal sealed class Hold(Func<HttpRequestMessage, bool> isMeant)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when it has come.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets it go on.</summary>
    public void Release() => _released.TrySetResult();

    public async Task<HttpResponseMessage?> FirstAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (isMeant(request))
        {
            _reached.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken);
        }

        return null;
    }
}
