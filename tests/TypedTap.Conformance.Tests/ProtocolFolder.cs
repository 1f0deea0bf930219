using System.Text.Json;

namespace TypedTap.Conformance.Tests;

/// <summary>A folder with one document of a service, its manifest and its truth; gone after the test.</summary>
internal sealed class ProtocolFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public ProtocolFolder(string document, string expected, string truth, string? errorMessage = null)
    {
        File.WriteAllText(System.IO.Path.Combine(_root, "a.xml"), document);
        File.WriteAllText(System.IO.Path.Combine(_root, "a.json"), truth);
        var record = new { file = "a.xml", expected, source = "someone:a.xml", notes = "what is odd", truth = "a.json",
            error_message = errorMessage };
        File.WriteAllText(System.IO.Path.Combine(_root, "manifest.jsonl"), JsonSerializer.Serialize(record));
    }

    public string Path => _root;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
