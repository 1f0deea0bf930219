using TypedTap.Auth;

namespace TypedTap.Tests.Auth;

/// <summary>A person who types what the test says.</summary>
internal sealed class ScriptedTerminal(params string[] answers) : ISecretTerminal
{
    private readonly Queue<char> _keys = new(string.Concat(answers.Select(answer => answer + "\r")));

    public bool IsInputRedirected { get; init; }

    /// <summary>All that was shown.</summary>
    public string Shown { get; private set; } = "";

    public void Write(string text) => Shown += text;

    public async ValueTask<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken)
    {
        if (_keys.Count == 0)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        var key = _keys.Dequeue();
        return new ConsoleKeyInfo(
            key, key switch { '\r' => ConsoleKey.Enter, '\b' => ConsoleKey.Backspace, _ => ConsoleKey.None }, false, false, false);
    }
}
