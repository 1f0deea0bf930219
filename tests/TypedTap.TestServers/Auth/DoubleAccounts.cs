using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TypedTap.TestServers;

/// <summary>The users of a double, and the tokens and cookies that are good now. Safe to change while requests come.</summary>
public sealed class DoubleAccounts(TimeProvider? time = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _passwords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string User, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refreshTokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeviceLogin> _devices = new(StringComparer.Ordinal);
    private readonly List<string> _secrets = [];
    private int _issued;

    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    /// <summary>How long a token is good for; 8 hours unless given, as at ESO.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The client that OAuth2 grants are for; its secret is only asked for where it is not null.</summary>
    public string ClientId { get; init; } = "clientid";

    public string? ClientSecret
    {
        get;
        init
        {
            field = value;
            if (value is not null)
                _secrets.Add(value);
        }
    }

    /// <summary>How long a device waits between two questions.</summary>
    public TimeSpan DeviceInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a refresh token is good once only, and the answer has the next one.</summary>
    public bool RotateRefreshTokens { get; init; }

    /// <summary>How many tokens and cookies were given out.</summary>
    public int Issued => Volatile.Read(ref _issued);

    /// <summary>Every password, also as HTTP Basic writes it, and every token, cookie and secret that is or was good.</summary>
    public IReadOnlyList<string> Secrets
    {
        get
        {
            lock (_lock)
                return [.. _secrets];
        }
    }

    /// <summary>Adds a user.</summary>
    public DoubleAccounts Add(string user, string password)
    {
        lock (_lock)
        {
            _passwords[user] = password;
            _secrets.AddRange([password, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))]);
        }

        return this;
    }

    public bool Knows(string? user, string? password)
    {
        lock (_lock)
            return user is not null && _passwords.TryGetValue(user, out var right) && right == password;
    }

    /// <summary>A new bearer token, opaque unless <paramref name="jwt"/>.</summary>
    public string IssueToken(string user, TimeSpan? lifetime = null, bool jwt = false)
    {
        var now = Time.GetUtcNow();
        var expires = now + (lifetime ?? TokenLifetime);
        var number = Interlocked.Increment(ref _issued);
        var token = jwt
            ? Jwt.Write(user, ClientId, now, expires, number)
            : string.Create(CultureInfo.InvariantCulture, $"token-{number}-{user}");
        lock (_lock)
        {
            _tokens[token] = (user, expires);
            _secrets.Add(token);
        }

        return token;
    }

    /// <summary>A new cookie value, with characters that CADC's have.</summary>
    public string IssueCookie(string user)
    {
        var number = Interlocked.Increment(ref _issued);
        var value = string.Create(CultureInfo.InvariantCulture, $"userID={user}&session={number}/a+b==");
        lock (_lock)
        {
            _cookies[value] = user;
            _secrets.Add(value);
        }

        return value;
    }

    /// <summary>Ends one token, cookie or refresh token.</summary>
    public void Revoke(string secret)
    {
        lock (_lock)
        {
            _tokens.Remove(secret);
            _cookies.Remove(secret);
            _refreshTokens.Remove(secret);
        }
    }

    /// <summary>Ends all bearer tokens and cookies, as when the service is started again; refresh tokens stay good.</summary>
    public void RevokeAll()
    {
        lock (_lock)
        {
            _tokens.Clear();
            _cookies.Clear();
        }
    }

    /// <summary>The user of a device says yes to the code that it shows.</summary>
    public void ApproveDevice(string userCode, string user)
    {
        lock (_lock)
            _devices.Values.Single(device => device.UserCode == userCode).User = user;
    }

    /// <summary>The user of a device says no.</summary>
    public void DenyDevice(string userCode)
    {
        lock (_lock)
            _devices.Values.Single(device => device.UserCode == userCode).Denied = true;
    }

    internal string IssueRefreshToken(string user)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"refresh-{Interlocked.Increment(ref _issued)}-{user}");
        lock (_lock)
        {
            _refreshTokens[token] = user;
            _secrets.Add(token);
        }

        return token;
    }

    /// <summary>The user of a refresh token, or null; where tokens rotate it is used up.</summary>
    internal string? UseRefreshToken(string? token)
    {
        lock (_lock)
        {
            var user = token is null ? null : _refreshTokens.GetValueOrDefault(token);
            if (RotateRefreshTokens && user is not null)
                _refreshTokens.Remove(token!);
            return user;
        }
    }

    internal (string DeviceCode, DeviceLogin Login) StartDevice()
    {
        var number = Interlocked.Increment(ref _issued).ToString("D4", CultureInfo.InvariantCulture);
        var login = new DeviceLogin($"WXYZ-{number}", DeviceInterval, Time.GetUtcNow() + TimeSpan.FromMinutes(10));
        lock (_lock)
        {
            _devices[$"device-{number}"] = login;
            _secrets.Add($"device-{number}");
        }

        return ($"device-{number}", login);
    }

    internal DeviceLogin? FindDevice(string? deviceCode)
    {
        lock (_lock)
            return deviceCode is null ? null : _devices.GetValueOrDefault(deviceCode);
    }

    /// <summary>Who a request comes from, by the schemes that are looked at.</summary>
    internal DoubleIdentity Identify(RecordedRequest request, DoubleSchemes schemes)
    {
        if (schemes.HasFlag(DoubleSchemes.Certificate) && request.ClientCertificate is { } certificate)
            return new DoubleIdentity(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        var credential = request.Authorization?.Split(' ', 2) ?? [];
        if (schemes.HasFlag(DoubleSchemes.Basic) && credential is ["Basic", var basic])
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(basic)).Split(':', 2);
            return pair is [var user, var password] && Knows(user, password) ? new(user) : DoubleIdentity.Refused("wrong name or password");
        }

        lock (_lock)
        {
            if (schemes.HasFlag(DoubleSchemes.Bearer) && credential is ["Bearer", var token])
            {
                return !_tokens.TryGetValue(token, out var known) ? DoubleIdentity.Refused("unknown token")
                    : known.Expires <= Time.GetUtcNow() ? DoubleIdentity.Refused("the token has expired")
                    : new(known.User);
            }

            if (schemes.HasFlag(DoubleSchemes.Cookie))
            {
                foreach (var value in Cookies(request))
                {
                    if (_cookies.TryGetValue(value, out var user))
                        return new(user);
                }
            }
        }

        return DoubleIdentity.Nobody;
    }

    private static IEnumerable<string> Cookies(RecordedRequest request) =>
        from cookie in (request.Cookie ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let pair = cookie.Split('=', 2)
        where pair is [LoginEndpoints.CookieName, _]
        select pair[1].Trim('"');
}
