using System.Diagnostics;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A user name and its password, read when they are needed. Nothing of the password shows.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TapLogin
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<RevealedLogin>> _reveal;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly TapSecret? _password;

    private TapLogin(
        Func<CancellationToken, ValueTask<RevealedLogin>> reveal,
        string who,
        bool mayDiffer = false,
        string? userName = null,
        TapSecret? password = null)
    {
        _reveal = reveal;
        _password = password;
        Who = who;
        MayDiffer = mayDiffer;
        UserName = userName;
    }

    /// <summary>The user name where it is known without asking; otherwise null until the login was used first.</summary>
    public string? UserName { get; private set; }

    /// <summary>Whose login it is, for messages: <c>'jane'</c>, <c>$ESO_USER</c>.</summary>
    internal string Who { get; }

    /// <summary>Whether asking again can give another one.</summary>
    internal bool MayDiffer { get; }

    /// <summary>A login of a known user.</summary>
    /// <exception cref="ArgumentException">The user name is empty.</exception>
    public static TapLogin Of(string userName, TapSecret password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentNullException.ThrowIfNull(password);
        return new TapLogin(
            async cancel => new RevealedLogin(userName, await password.RevealAsync(cancel).ConfigureAwait(false)),
            $"'{ServerText.Clean(userName, 100)}'",
            password.MayDiffer,
            userName,
            password);
    }

    /// <summary>A login in two environment variables, read when it is needed.</summary>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static TapLogin FromEnvironment(string userNameVariable, string passwordVariable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userNameVariable);
        ArgumentException.ThrowIfNullOrWhiteSpace(passwordVariable);
        return new TapLogin(
            _ => ValueTask.FromResult(new RevealedLogin(EnvironmentText.Read(userNameVariable), EnvironmentText.Read(passwordVariable))),
            "$" + userNameVariable);
    }

    /// <summary>
    /// The login for a host in a netrc file. Nothing else in TypedTap reads such files, so that one can never replace a
    /// credential that a program gave.
    /// </summary>
    /// <param name="host">The host, as it stands after <c>machine</c>; of several entries the first counts, <c>default</c> last.</param>
    /// <param name="path">The file; null for the one that <c>NETRC</c> names, or <c>~/.netrc</c> (on Windows also <c>~/_netrc</c>).</param>
    /// <exception cref="ArgumentException">There is no host.</exception>
    /// <remarks>
    /// The file is read when the login is needed. On Unix it must be readable and writable by its owner only (mode 600), or it
    /// is refused.
    /// </remarks>
    public static TapLogin FromNetrc(string host, string? path = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        return new TapLogin(cancel => NetrcFile.FindAsync(host, path, cancel), $"the netrc entry of {ServerText.Clean(host, 100)}");
    }

    /// <summary>A login that the program gets from somewhere when it is needed.</summary>
    /// <param name="read">Gives user name and password. It may be called again later: for renewals, or after a refusal.</param>
    public static TapLogin FromCallback(Func<CancellationToken, ValueTask<TapLogin>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new TapLogin(
            async cancel => await (await read(cancel).ConfigureAwait(false)).RevealAsync(cancel).ConfigureAwait(false),
            "the user that the program names",
            mayDiffer: true);
    }

    /// <summary>Whose login it is; no password.</summary>
    public override string ToString() => $"login of {Who}";

    /// <summary>User name and password.</summary>
    /// <exception cref="TapAuthenticationException">They are not there.</exception>
    internal async ValueTask<RevealedLogin> RevealAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var login = await _reveal(cancellationToken).ConfigureAwait(false);
        UserName = login.UserName;
        return login;
    }

    /// <summary>Forgets what somebody has typed.</summary>
    internal void Forget() => _password?.Forget();
}
