using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace TypedTap.Http;

/// <summary>The exceptions of handlers and streams, told in our words.</summary>
internal static class TransportFailure
{
    /// <summary>Whether an exception is one that sending throws when the network or the peer fails.</summary>
    public static bool MayEndSending(Exception exception) =>
        exception is OperationCanceledException or HttpRequestException or IOException or SocketException;

    /// <summary>Whether an exception is one that reading a body throws when the network or the peer fails.</summary>
    public static bool MayEndReading(Exception exception) =>
        MayEndSending(exception)
        // What the decoders of compressed bodies say of damaged data; a disposed client is the caller's doing.
        || exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>What to throw when no answer came.</summary>
    public static Exception WhileSending(
        Exception cause,
        Uri url,
        RequestTrail trail,
        TimeBudget budget,
        TimeSpan connectTimeout,
        CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
            return new OperationCanceledException("The request was cancelled by its caller.", cause, caller);

        var way = Way(trail);
        var where = SafeUrl.Print(url);
        if (budget.IsOver)
        {
            return new TapTimeoutException(
                $"{where} did not begin to answer within {Seconds(budget.Limit)}{way}. "
                + "Allow it more with TapClientOptions.RequestTimeout, or make the query smaller.",
                cause)
            { Kind = TapTimeoutKind.Request, Limit = budget.Limit, Url = SafeUrl.Redact(url) };
        }

        if (cause is OperationCanceledException { InnerException: TimeoutException })
        {
            return new TapTimeoutException(
                $"No connection to {HttpOrigin.Of(url)} within {Seconds(connectTimeout)}{way}. Is the host right, and is there "
                + "a proxy or firewall in between? The limit is TapClientOptions.ConnectTimeout.",
                cause)
            { Kind = TapTimeoutKind.Connect, Limit = connectTimeout, Url = SafeUrl.Redact(url) };
        }

        return new TapTransportException($"No answer from {where}: {Reason(cause)}{way}.", cause)
        {
            Url = SafeUrl.Redact(url),
            NothingSent = NothingSent(cause),
            IsTransient = IsTransient(cause),
        };
    }

    /// <summary>What to throw when an answer broke off.</summary>
    public static Exception WhileReading(Exception cause, Uri url, bool stalled, TimeSpan stallTimeout, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
            return new OperationCanceledException("Reading was cancelled by its caller.", cause, caller);

        var where = SafeUrl.Print(url);
        return stalled
            ? new TapTimeoutException(
                $"{where} sent nothing for {Seconds(stallTimeout)} in the middle of its answer. "
                + "The limit is TapClientOptions.StallTimeout.",
                cause)
            { Kind = TapTimeoutKind.Stall, Limit = stallTimeout, Url = SafeUrl.Redact(url) }
            : new TapTransportException($"The answer of {where} broke off: {Reason(cause)}.", cause)
            {
                Url = SafeUrl.Redact(url),
                IsTransient = cause is not (InvalidDataException or InvalidOperationException),
            };
    }

    /// <summary>A span of time in seconds.</summary>
    public static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static bool NothingSent(Exception cause) => (cause as HttpRequestException)?.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private static bool IsTransient(Exception cause) => cause.GetBaseException() switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => false,
        AuthenticationException => false,
        _ => cause is not OperationCanceledException,
    };

    private static string Way(RequestTrail trail) => trail.Count > 1 ? $" (the way there: {trail})" : "";

    private static string Reason(Exception cause)
    {
        var kind = (cause as HttpRequestException)?.HttpRequestError ?? (cause as HttpIOException)?.HttpRequestError;
        var words = kind switch
        {
            HttpRequestError.NameResolutionError => "its host name is not known",
            HttpRequestError.ConnectionError => "no connection could be made",
            HttpRequestError.SecureConnectionError => "no secure connection could be made (is its certificate trusted here?)",
            HttpRequestError.ProxyTunnelError => "the proxy did not let us through",
            HttpRequestError.ResponseEnded => "the connection was closed too early",
            HttpRequestError.InvalidResponse => "what came is not valid HTTP",
            _ when cause is InvalidDataException or InvalidOperationException => "its compressed data are damaged",
            _ when cause is OperationCanceledException => "the HTTP handler gave the request up",
            _ => "the connection failed",
        };
        return $"{words} [{SecretText.Hide(ServerText.Clean(cause.GetBaseException().Message, 300)).TrimEnd('.')}]";
    }
}
