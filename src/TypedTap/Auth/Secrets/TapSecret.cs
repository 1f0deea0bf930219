using System.Diagnostics;

namespace TypedTap.Auth;

/// <summary>
/// A password, token or key that never shows: not in <c>ToString</c>, not in the debugger, not in a serialised form. Secrets
/// are read when they are needed, not before.
/// </summary>
[DebuggerDisplay("***")]
public sealed class TapSecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<string>> _reveal;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Action? _forget;

    private TapSecret(Func<CancellationToken, ValueTask<string>> reveal, string source, bool mayDiffer, Action? forget = null)
    {
        _reveal = reveal;
        _forget = forget;
        Source = source;
        MayDiffer = mayDiffer;
    }

    /// <summary>Where it comes from, for messages: <c>$ESO_PASSWORD</c>.</summary>
    internal string Source { get; }

    /// <summary>Whether asking again can give another one.</summary>
    internal bool MayDiffer { get; }

    /// <summary>A secret that the program has. A literal in source code is readable by everybody who has the code.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static TapSecret Of(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return new TapSecret(_ => ValueTask.FromResult(secret), "the program", mayDiffer: false);
    }

    /// <summary>A secret in an environment variable, read when it is needed.</summary>
    /// <param name="variable">The variable's name. That it is not set is an error when the secret is needed.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public static TapSecret FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return new TapSecret(_ => ValueTask.FromResult(EnvironmentText.Read(variable)), "$" + variable, mayDiffer: false);
    }

    /// <summary>
    /// A secret that is asked for on the console when it is needed first, without showing what is typed. The answer is kept for
    /// renewals until a service refuses it or the credential is logged out.
    /// </summary>
    /// <param name="text">What to ask, like <c>ESO password: </c>. It is written to standard error.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    /// <remarks>When input is redirected there is nobody to ask, which is an error that says so.</remarks>
    public static TapSecret FromPrompt(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return FromPrompt(new SecretPrompt(text, new ConsoleTerminal()));
    }

    /// <summary>A secret that the program gets from somewhere when it is needed: a keyring, a vault, a dialog.</summary>
    /// <param name="read">Gives the secret. It may be called again later: for renewals, or after a service has refused it.</param>
    public static TapSecret FromCallback(Func<CancellationToken, ValueTask<string>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new TapSecret(read, "the program's callback", mayDiffer: true);
    }

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";

    internal static TapSecret FromPrompt(SecretPrompt prompt) => new(prompt.AskAsync, "the prompt", mayDiffer: true, prompt.Forget);

    /// <summary>The secret itself.</summary>
    /// <exception cref="TapAuthenticationException">It is not there, or empty.</exception>
    internal async ValueTask<string> RevealAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var secret = await _reveal(cancellationToken).ConfigureAwait(false);
        return !string.IsNullOrEmpty(secret)
            ? secret
            : throw new TapAuthenticationException($"The secret from {Source} is empty.")
            {
                Failure = TapAuthenticationFailure.SecretMissing,
            };
    }

    /// <summary>Forgets what somebody has typed, so that the next need asks again.</summary>
    internal void Forget() => _forget?.Invoke();
}
