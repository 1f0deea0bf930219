namespace TypedTap.CodeFixes.Refreshing;

/// <summary>What became of a refresh. Nobody watches it, but somebody may ask.</summary>
internal sealed class RefreshLog(string path)
{
    private readonly object _gate = new();

    /// <summary>Begins anew.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be written; the message says why, and what to do.</exception>
    public void Begin(string text) => Write(text, File.WriteAllText);

    /// <summary>Adds to what is there.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be written; the message says why, and what to do.</exception>
    public void Add(string text) => Write(text, File.AppendAllText);

    private void Write(string text, Action<string, string> write)
    {
        try
        {
            lock (_gate)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                write(path, text + "\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"'{path}' cannot be written ({e.Message}), and nobody would know what became of the refresh; "
                    + "make it writable, or run 'dotnet build -t:TypedTapRefresh' yourself.",
                e);
        }
    }
}
