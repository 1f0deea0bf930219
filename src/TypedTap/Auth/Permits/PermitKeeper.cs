using System.Net.Http.Headers;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// Holds the permit of a credential and renews it: one request however many need it, early enough, and never dropping one
/// that was not refused.
/// </summary>
internal sealed class PermitKeeper(IPermitSource source) : IDisposable
{
    /// <summary>How long a renewal that failed, or gave nothing newer, is not tried again while the old permit still does.</summary>
    private static readonly TimeSpan HoldOff = TimeSpan.FromSeconds(30);

    private readonly Gate _lock = new();
    private Permit? _current;
    private Permit? _refused;
    private TapAuthenticationException? _refusal;
    private PermitRenewal? _renewal;
    private DateTimeOffset _heldOffUntil;
    private bool _closed;
    private TimeProvider? _time;
    private DateTimeOffset? _discarded;

    /// <summary>What is held, or null.</summary>
    public Permit? Current
    {
        get
        {
            lock (_lock)
                return _current;
        }
    }

    /// <summary>Whether everything was forgotten for good.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
                return _closed;
        }
    }

    /// <summary>A permit that is valid for as long as the context asks.</summary>
    /// <exception cref="TapException">There is none.</exception>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled; others who wait for the same renewal go on waiting.
    /// </exception>
    public async ValueTask<Permit> GetAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PermitRenewal renewal;
        lock (_lock)
        {
            if (_closed)
                throw LoggedOut();
            var now = context.Time.GetUtcNow();
            _time = context.Time;
            if (_current is { } current && !IsDue(current, now, context.Life))
                return current;
            if (_refusal is { } refusal && now < _heldOffUntil)
                throw RefusedBefore(refusal);
            renewal = _renewal ??= Start(context);
            renewal.Waiting++;
        }

        try
        {
            return await renewal.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (StillGood(context) is { } old)
                return old;
            if (e is OperationCanceledException && IsClosed)
                throw LoggedOut();
            throw;
        }
        finally
        {
            Leave(renewal);
        }
    }

    /// <summary>After a 401: drops the permit that was sent, and only that one; says whether another attempt makes sense.</summary>
    public bool TryDiscard(HttpRequestHeaders sent)
    {
        lock (_lock)
        {
            if (_closed)
                return false;
            if (_current is not { } current || !current.IsIn(sent))
                return source.CanGiveAnother && _current is not CertificatePermit;
            // When one after another is refused, newer ones do not help; logging in for every request of a loop gets accounts locked.
            var now = _time?.GetUtcNow();
            if (!source.CanGiveAnother || now - _discarded < HoldOff)
                return false;
            _discarded = now;
            _refused = current;
            _current = null;
            _heldOffUntil = default;
        }

        source.Refused();
        return true;
    }

    /// <summary>Forgets everything for good.</summary>
    public void Dispose()
    {
        PermitRenewal? renewal;
        Permit? held;
        lock (_lock)
        {
            _closed = true;
            (renewal, held) = (_renewal, _current);
            _renewal = null;
            _current = _refused = null;
        }

        renewal?.Cancel();
        held?.Dispose();
        source.Clear();
    }

    private bool IsDue(Permit current, DateTimeOffset now, TimeSpan need) =>
        now < _heldOffUntil ? !PermitLife.IsGood(current, now, need) : PermitLife.IsDue(current, now, need);

    private PermitRenewal Start(AuthorizationContext context)
    {
        var renewal = new PermitRenewal();

        // Not in the lock, and not with the token of one caller: the others would be cancelled with it.
        renewal.Task = Task.Run(() => RenewAsync(renewal, context), CancellationToken.None);

        // Everybody may have left before it fails.
        _ = renewal.Task.ContinueWith(
            static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return renewal;
    }

    private async Task<Permit> RenewAsync(PermitRenewal renewal, AuthorizationContext context)
    {
        try
        {
            var permit = await source.IssueAsync(context, renewal.Token).ConfigureAwait(false);
            var now = context.Time.GetUtcNow();
            if (permit.Expires <= now)
                throw PermitLife.AlreadyExpired(source, permit, now);
            return Take(renewal, permit, now);
        }
        catch (Exception e)
        {
            lock (_lock)
            {
                if (_renewal == renewal)
                {
                    _renewal = null;
                    _heldOffUntil = context.Time.GetUtcNow() + HoldOff;

                    // The same password again and again, once for each query of a loop, gets accounts locked.
                    var refused = e is TapAuthenticationException { Failure: TapAuthenticationFailure.LoginRefused };
                    _refusal = refused && !source.SecretMayDiffer ? (TapAuthenticationException)e : null;
                }
            }

            throw;
        }
    }

    private Permit Take(PermitRenewal renewal, Permit permit, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_renewal != renewal)
            {
                permit.Dispose();
                throw new OperationCanceledException(renewal.Token);
            }

            if (_refused is { } refused && permit.IsSameAs(refused))
            {
                _refused = null;
                throw new TapAuthenticationException(
                    $"The service refused the {source.Description} (401), and asking for it once more gave the same one again. It is "
                    + "not sent a second time. Is it meant for this service, and is its owner allowed there?")
                { Failure = TapAuthenticationFailure.CredentialRefused, Credential = source.Description };
            }

            _heldOffUntil = _current is { } old && permit.Expires <= old.Expires ? now + HoldOff : default;
            _refused = null;
            _refusal = null;
            _renewal = null;
            return _current = permit;
        }
    }

    private void Leave(PermitRenewal renewal)
    {
        lock (_lock)
        {
            if (--renewal.Waiting > 0 || renewal.Task.IsCompleted)
                return;
            if (_renewal == renewal)
                _renewal = null;
        }

        renewal.Cancel();
    }

    private Permit? StillGood(AuthorizationContext context)
    {
        lock (_lock)
            return _current is { } current && PermitLife.IsGood(current, context.Time.GetUtcNow(), context.Life) ? current : null;
    }

    private static TapAuthenticationException RefusedBefore(TapAuthenticationException refusal) => new(
        $"{refusal.Message} (That was a moment ago. The same login is not sent again within {HoldOff.TotalSeconds:0} s.)")
    {
        Failure = refusal.Failure,
        Credential = refusal.Credential,
        Url = refusal.Url,
        StatusCode = refusal.StatusCode,
        ServerText = refusal.ServerText,
        Challenges = refusal.Challenges,
    };

    private TapAuthenticationException LoggedOut() =>
        new($"The {source.Description} was logged out: nothing is sent with it any more. Make a new credential to log in again.")
        { Failure = TapAuthenticationFailure.LoggedOut, Credential = source.Description };
}
