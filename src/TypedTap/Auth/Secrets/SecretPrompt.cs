using System.Text;
using TypedTap.Http;

namespace TypedTap.Auth;

#pragma warning disable CA1001 // No wait handle is made of the semaphore, and secrets are nobody's to dispose of.
/// <summary>Asks a person once, however many need the answer, and remembers it until told to forget.</summary>
internal sealed class SecretPrompt(string text, ISecretTerminal terminal)
{
    /// <summary>More than any password; a pasted file is none.</summary>
    private const int Limit = 4096;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile string? _answer;

    /// <summary>The remembered answer, or a new one.</summary>
    /// <exception cref="TapAuthenticationException">Nobody can be asked, or the answer is empty.</exception>
    public async ValueTask<string> AskAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _answer ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Drops the answer.</summary>
    public void Forget() => _answer = null;

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsInputRedirected)
        {
            throw Missing($"\"{ServerText.Clean(text, 100)}\" cannot be asked: the input of this program is a file or a pipe, so nobody "
                + "can type a secret. Use an environment variable (FromEnvironment) or a callback (FromCallback) there.");
        }

        terminal.Write(text);
        var typed = new StringBuilder();
        try
        {
            while (true)
            {
                var key = await terminal.ReadKeyAsync(cancellationToken).ConfigureAwait(false);
                if (key.Key == ConsoleKey.Enter)
                    break;
                if (key.Key == ConsoleKey.Backspace)
                    typed.Length = Math.Max(0, typed.Length - 1);
                else if (!char.IsControl(key.KeyChar) && typed.Length < Limit)
                    typed.Append(key.KeyChar);
            }
        }
        finally
        {
            terminal.Write("\n");
        }

        return typed.Length > 0 ? typed.ToString() : throw Missing($"Nothing was typed at \"{ServerText.Clean(text, 100)}\".");
    }

    private static TapAuthenticationException Missing(string message) => new(message) { Failure = TapAuthenticationFailure.SecretMissing };
}
