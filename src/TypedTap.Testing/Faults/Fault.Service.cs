using System.Globalization;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>
    /// The service itself truncates: the request is sent on with <c>MAXREC</c> set to a number of rows, whatever it asked for, so that the
    /// answer is a true one of the service with QUERY_STATUS=OVERFLOW behind its rows (TAP 1.1 §2.7.4), if it has more. Aim it at requests
    /// that carry parameters: <c>/sync</c>, and the one that makes a job.
    /// </summary>
    /// <param name="rows">How many rows are left.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static Fault Overflow(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        var count = rows.ToString(CultureInfo.InvariantCulture);
        return Altered(
            $"the service truncates to {count} rows", FaultKind.Overflow,
            context => RequestRewriter.WithParameter(context.Request, "MAXREC", count));
    }

    /// <summary>
    /// The login has ended: the request is sent on with its credential replaced by one that is over. A bearer token becomes one that has
    /// expired, which an <see cref="EmbeddedTapService"/> answers with 401; a cookie becomes one that the service has forgotten, which
    /// makes its user anonymous with 200, as at CADC: fewer rows, and no error. Requests without a login, or with HTTP Basic, pass as they
    /// are.
    /// </summary>
    public static Fault TokenExpiry { get; } = Altered(
        "the token has expired",
        FaultKind.Expiry,
        context => context.Request with { Headers = context.Proxy.Options.Expire(context.Request) });

    private static Fault Altered(string name, FaultKind kind, Func<FaultContext, RecordedRequest> alter) =>
        new(
            name, kind, FaultEffect.OtherAnswer,
            async context => (await context.ForwardAsync(alter(context)).ConfigureAwait(false)).ToReply()) { ReachesUpstream = true };
}
