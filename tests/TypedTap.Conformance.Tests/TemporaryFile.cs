namespace TypedTap.Conformance.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(params string[] lines) => File.WriteAllText(Path, string.Join('\n', lines));

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"typedtap-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(Path);
}
