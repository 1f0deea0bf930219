using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TypedTap.Testing;

/// <summary>
/// The users of an <see cref="EmbeddedTapService"/>, and the tokens and cookies that are good now. Safe to change while requests come.
/// </summary>
/// <param name="time">The clock that tokens end by; that of the machine unless given.</param>
public sealed class EmbeddedAccounts(TimeProvider? time = null)
{
    private readonly Gate _lock = new();
    private readonly Dictionary<string, string> _passwords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string User, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refreshTokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeviceLogin> _devices = new(StringComparer.Ordinal);
    private readonly List<string> _secrets = [];
    private int _issued;

    /// <summary>The clock that tokens end by.</summary>
    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    /// <summary>How long a token is good for; 8 hours unless given, as at ESO.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The client that OAuth2 grants are for; its secret is only asked for where it is not null.</summary>
    public string ClientId { get; init; } = "clientid";

    /// <summary>What the client of OAuth2 grants proves itself by; null for a public client.</summary>
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
    public EmbeddedAccounts Add(string user, string password)
    {
        lock (_lock)
        {
            _passwords[user] = password;
            _secrets.AddRange([password, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))]);
        }

        return this;
    }

    /// <summary>Whether that is the password of a user.</summary>
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
    /// <exception cref="ArgumentException">No device shows that code.</exception>
    public void ApproveDevice(string userCode, string user)
    {
        lock (_lock)
            Device(userCode).User = user;
    }

    /// <summary>The user of a device says no.</summary>
    /// <exception cref="ArgumentException">No device shows that code.</exception>
    public void DenyDevice(string userCode)
    {
        lock (_lock)
            Device(userCode).Denied = true;
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
    internal Identity Identify(RecordedRequest request, LoginSchemes schemes)
    {
        if (schemes.HasFlag(LoginSchemes.Certificate) && request.ClientCertificate is { } certificate)
            return new Identity(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        var (scheme, credential) = AuthorizationField.Read(request);
        if (schemes.HasFlag(LoginSchemes.Basic) && scheme == "BASIC")
        {
            return BasicLogin.TryRead(credential, out var user, out var password) && Knows(user, password)
                ? new(user)
                : Identity.Refused("wrong name or password");
        }

        lock (_lock)
        {
            if (schemes.HasFlag(LoginSchemes.Bearer) && scheme == "BEARER")
            {
                return !_tokens.TryGetValue(credential, out var known) ? Identity.Refused("unknown token")
                    : known.Expires <= Time.GetUtcNow() ? Identity.Refused("the token has expired")
                    : new(known.User);
            }

            if (schemes.HasFlag(LoginSchemes.Cookie))
            {
                foreach (var value in Cookies(request))
                {
                    if (_cookies.TryGetValue(value, out var user))
                        return new(user);
                }
            }
        }

        return Identity.Nobody;
    }

    /// <summary>The header fields of a request with its login replaced by one that has ended.</summary>
    internal HeaderList Expire(RecordedRequest request) =>
        RequestRewriter.WithCredentials(request.Headers, Expired, _ => $"{LoginEndpoints.CookieName}=\"ended\"");

    private string Expired(string token)
    {
        string? user;
        lock (_lock)
            user = _tokens.TryGetValue(token, out var known) ? known.User : null;
        return user is null ? token : IssueToken(user, TimeSpan.Zero);
    }

    private DeviceLogin Device(string userCode) => _devices.Values.FirstOrDefault(device => device.UserCode == userCode)
        ?? throw new ArgumentException($"No device shows the code '{userCode}'.", nameof(userCode));

    private static IEnumerable<string> Cookies(RecordedRequest request) =>
        from cookie in (request.Cookie ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let pair = cookie.Split('=', 2)
        where pair is [LoginEndpoints.CookieName, _]
        select pair[1].Trim('"');
}
