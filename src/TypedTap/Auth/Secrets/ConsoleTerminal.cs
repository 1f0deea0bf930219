namespace TypedTap.Auth;

/// <summary>The console of the process.</summary>
internal sealed class ConsoleTerminal : ISecretTerminal
{
    private static readonly TimeSpan KeyInterval = TimeSpan.FromMilliseconds(25);

    public bool IsInputRedirected => Console.IsInputRedirected;

    public void Write(string text) => Console.Error.Write(text);

    // ReadKey alone cannot be cancelled.
    public async ValueTask<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken)
    {
        while (!Console.KeyAvailable)
            await Task.Delay(KeyInterval, cancellationToken).ConfigureAwait(false);
        return Console.ReadKey(intercept: true);
    }
}
