using System.Text;

namespace TypedTap.Build.Running;

/// <summary>Puts messages together from lines: a line that begins with two blanks belongs to the one before.</summary>
internal sealed class MessageLines(Action<string> complete)
{
    private readonly StringBuilder _message = new();
    private bool _hasMessage;

    /// <summary>Takes a line.</summary>
    public void Add(string line)
    {
        if (_hasMessage && line.StartsWith("  ", StringComparison.Ordinal))
        {
            _message.Append('\n').Append(line, 2, line.Length - 2);
            return;
        }

        Flush();
        _message.Append(line);
        _hasMessage = true;
    }

    /// <summary>Ends the last message.</summary>
    public void Flush()
    {
        if (!_hasMessage)
            return;
        var message = _message.ToString();
        _message.Clear();
        _hasMessage = false;
        complete(message);
    }
}
