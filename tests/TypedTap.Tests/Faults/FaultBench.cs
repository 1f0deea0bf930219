using TypedTap.Auth;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Faults;

/// <summary>
/// A client with a token, a fault proxy and a service behind it, on a clock that is moved only when something waits. Anonymous
/// answers have half of the rows, so that a lost credential shows.
/// </summary>
internal sealed class FaultBench : IAsyncDisposable
{
    public const int Rows = 40;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly EmbeddedAccounts _accounts;
    private readonly TapCredential _credential;

    private FaultBench(EmbeddedTapService service, EmbeddedAccounts accounts, ManualTime time)
    {
        (Service, Time, _accounts) = (service, time, accounts);
        Proxy = new FaultProxy(service.Url, new FaultProxyOptions { RewriteUrls = true, Log = service.Log, Time = time });
        _credential = TapCredential.Bearer(TapSecret.Of(accounts.IssueToken("ada", TimeSpan.FromDays(365))), Proxy.Url);
    }

    public static async Task<FaultBench> StartAsync()
    {
        var time = new ManualTime();
        var accounts = new EmbeddedAccounts(time).Add("ada", "lovelace");
        var service = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            Profile = EmbeddedProfile.Standard with { SecondRunKills = true },
            Accounts = accounts,
            Accepts = LoginSchemes.Bearer,
            Time = time,
        });
        return new FaultBench(service, accounts, time);
    }

    public ManualTime Time { get; }

    public EmbeddedTapService Service { get; }

    public FaultProxy Proxy { get; }

    /// <summary>The requests that took the token to an origin that it is not for.</summary>
    public IReadOnlyList<RecordedRequest> Leaks => Service.Log.Leaks(_accounts.Secrets, Proxy.Url, Service.Url);

    /// <summary>Does some work while one fault happens to the first request that matches; what became of it.</summary>
    public async Task<Outcome> RunAsync(Fault fault, Func<RecordedRequest, bool> matches, Func<TapClient, Outcome, Task> work)
    {
        // A client of its own: a connection that one fault has spoilt is none of the next one's.
        using var client = Client();
        Proxy.Clear();
        var rule = Proxy.When(matches).Do(fault).Times(1);
        var outcome = new Outcome(fault);
        var running = CaughtAsync(outcome, () => work(client, outcome));

        // Time passes only for what waits for it: pauses between attempts, or, after a stall, limits.
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(5));
            Time.Advance(
                fault.Kind == FaultKind.Stall && rule.Done > 0
                    ? Limit / 4
                    : TimeSpan.FromMilliseconds(fault.Kind == FaultKind.Status ? 500 : 20));
        }

        await running;
        outcome.Happened = rule.Done > 0;
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _credential.Dispose();
        await Proxy.DisposeAsync();
        await Service.DisposeAsync();
    }

    private TapClient Client() => new(Proxy.Tap, new TapClientOptions
    {
        Credential = _credential,
        TimeProvider = Time,
        RequestTimeout = Limit,
        StallTimeout = Limit,
        Retry = new TapRetryOptions { Delay = TimeSpan.Zero },
        Jobs = new UwsJobOptions
        {
            LongPoll = TimeSpan.Zero,
            FirstPause = TimeSpan.FromMilliseconds(1),
            LongestPause = TimeSpan.FromMilliseconds(1),
            CleanUpTimeout = Limit
        },
    });

    private static async Task CaughtAsync(Outcome outcome, Func<Task> work)
    {
        try
        {
            await Task.Run(work);
        }
        catch (Exception e)
        {
            outcome.Exception = e;
        }
    }
}
