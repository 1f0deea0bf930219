namespace TypedTap.Build.Program.Messages;

/// <summary>
/// Says things in the form that MSBuild, editors and build servers recognise: <c>file(line,column): warning TTAP0009: text</c>. Further
/// lines of one message are indented by two blanks, which is how the build task finds its end.
/// </summary>
internal sealed class BuildMessages(TextWriter output, SecretMask mask)
{
    private readonly object _gate = new();

    /// <summary>How many errors there were.</summary>
    public int Errors { get; private set; }

    /// <summary>Says something that is neither a warning nor an error; its first line must not look like one.</summary>
    public void Info(string text) => Write(text);

    /// <summary>Gives a warning.</summary>
    public void Warning(string code, string file, string text) => Write($"{file}: warning {code}: {text}");

    /// <summary>Gives an error.</summary>
    public void Error(string code, string file, string text, int line = 0, int column = 0)
    {
        var place = line > 0 ? $"{file}({line},{column})" : file;
        Write($"{place}: error {code}: {text}", isError: true);
    }

    private void Write(string text, bool isError = false)
    {
        var lines = mask.Hide(text).ReplaceLineEndings("\n").TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
        lock (_gate)
        {
            if (isError)
                Errors++;
            output.Write(lines + "\n");
            output.Flush();
        }
    }
}
