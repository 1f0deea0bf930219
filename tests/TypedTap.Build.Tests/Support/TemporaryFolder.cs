namespace TypedTap.Build.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("typedtap-").FullName;

    /// <summary>Makes it, under a name of the test's choice.</summary>
    public TemporaryFolder(string name = "") => Path = Directory.CreateDirectory(System.IO.Path.Combine(_root, name)).FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var file = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
