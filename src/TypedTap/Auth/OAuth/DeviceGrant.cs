using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>The user says yes in a browser, while we ask again and again (RFC 8628).</summary>
internal sealed class DeviceGrant(Func<DeviceCode, CancellationToken, ValueTask> show) : IOAuthGrant
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:device_code";

    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(10);

    public string Description => "OAuth login in a browser";

    public bool SecretMayDiffer => true;

    public async Task<(Permit Permit, string? RefreshToken)> GetAsync(OAuthExchange exchange, CancellationToken cancellationToken)
    {
        var url = exchange.Endpoints.Device ?? throw new TapAuthenticationException(
            $"The server {exchange.Client.Name} names no device_authorization_endpoint, so it has no logins with a browser elsewhere. Use "
            + "another grant, or give DeviceEndpoint of the OAuthClient.")
        { Failure = TapAuthenticationFailure.NoWayIn, Credential = exchange.Description };

        var reply = await exchange
            .PostAsync(url, exchange.ScopeField, RepeatSafety.ChangesNothing, cancellationToken)
            .ConfigureAwait(false);
        var (secret, interval, code) = Begin(reply, exchange);
        await show(code, cancellationToken).ConfigureAwait(false);
        return await PollAsync(secret, interval, code, exchange, cancellationToken).ConfigureAwait(false);
    }

    public void Clear()
    {
    }

    private static (string Secret, TimeSpan Interval, DeviceCode Code) Begin(LoginReply reply, OAuthExchange exchange)
    {
        if (!reply.IsSuccess || LoginWords.ErrorCode(reply.Body) is not null)
            throw LoginFailure.Of(reply, exchange.Description);

        var json = JsonObject.Read(reply.Body);

        // Some servers write verification_url, as drafts of the RFC did.
        var page = json?.Url("verification_uri") ?? json?.Url("verification_url");
        if (json?.Text("device_code") is not { } secret || json.Text("user_code") is not { } user || page is null || !LoginUrl.IsSafe(page))
        {
            throw LoginFailure.Missing(
                reply,
                exchange.Description,
                "not with a device_code, a user_code and a verification_uri (https)",
                json?.Text("device_code") ?? "");
        }

        var complete = json.Url("verification_uri_complete");
        return (
            secret,
            Within(json.Seconds("interval") ?? UsualInterval),
            new DeviceCode(
                page,
                ServerText.Clean(user, 100),
                complete is not null && LoginUrl.IsSafe(complete) ? complete : null,
                reply.Asked + (json.Seconds("expires_in") ?? UsualLife)));
    }

    private static async Task<(Permit Permit, string? RefreshToken)> PollAsync(
        string secret, TimeSpan interval, DeviceCode code, OAuthExchange exchange, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeyValuePair<string, string>> fields = [new("grant_type", GrantType), new("device_code", secret)];
        var time = exchange.Context.Time;
        while (true)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            if (time.GetUtcNow() >= code.Expires)
                throw Ended(exchange, "nobody confirmed it in time", TapAuthenticationFailure.Expired);

            LoginReply reply;
            try
            {
                reply = await exchange
                    .PostAsync(exchange.Endpoints.Token, fields, RepeatSafety.MayChangeTwice, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (TapException e) when (e is TapTransportException or TapTimeoutException)
            {
                // RFC 8628 §3.5: slower after failures of the network, but not given up while the user is busy.
                interval = Within(interval * 2);
                continue;
            }

            switch (LoginWords.ErrorCode(reply.Body))
            {
                case "authorization_pending":
                    break;
                case "slow_down":
                    interval = Within(interval + UsualInterval);
                    break;
                case "access_denied":
                    throw Ended(exchange, "the user (or the server for them) said no", TapAuthenticationFailure.LoginRefused);
                case "expired_token":
                    throw Ended(exchange, "nobody confirmed it in time", TapAuthenticationFailure.Expired);
                default:
                    return exchange.Read(reply, secret);
            }
        }
    }

    private static TimeSpan Within(TimeSpan interval) => interval < LongestInterval ? interval : LongestInterval;

    private static TapAuthenticationException Ended(OAuthExchange exchange, string why, TapAuthenticationFailure failure) =>
        new($"The {exchange.Description} at {exchange.Client.Name} came to nothing: {why}. Start it again for a new code.")
        {
            Failure = failure,
            Credential = exchange.Description,
            Url = LoginUrl.Shown(exchange.Endpoints.Token),
        };
}
