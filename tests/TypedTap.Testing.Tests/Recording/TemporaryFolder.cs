namespace TypedTap.Testing.Tests.Recording;

/// <summary>A folder that goes when the test does.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "typedtap-" + Guid.NewGuid().ToString("N"));

    /// <summary>Everything that is written in it.</summary>
    public string AllText() =>
        string.Join('\n', Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file) + "\n" + File.ReadAllText(file)));

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
