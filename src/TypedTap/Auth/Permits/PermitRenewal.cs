namespace TypedTap.Auth;

#pragma warning disable CA1001 // The source has no timer and no wait handle, and may be cancelled after the end of the request.
/// <summary>One request for a permit, and how many wait for it.</summary>
internal sealed class PermitRenewal
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken Token => _cancel.Token;

    /// <summary>The request.</summary>
    public Task<Permit> Task { get; set; } = null!;

    /// <summary>Who waits; guarded by the keeper's lock.</summary>
    public int Waiting { get; set; }

    /// <summary>Ends the request.</summary>
    public void Cancel() => _cancel.Cancel();
}
