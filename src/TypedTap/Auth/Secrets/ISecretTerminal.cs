namespace TypedTap.Auth;

/// <summary>The console as far as asking for a secret needs it.</summary>
internal interface ISecretTerminal
{
    /// <summary>Whether nobody can be asked, because input comes from a file or a pipe.</summary>
    bool IsInputRedirected { get; }

    /// <summary>Shows text to the person, not in the program's output.</summary>
    void Write(string text);

    /// <summary>The next key, which is not shown.</summary>
    ValueTask<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken);
}
