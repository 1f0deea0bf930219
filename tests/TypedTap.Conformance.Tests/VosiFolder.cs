using System.Text.Json;

namespace TypedTap.Conformance.Tests;

/// <summary>A folder with folders of documents about services, their manifests and truths; gone after the test.</summary>
internal sealed class VosiFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("typedtap-").FullName;

    /// <summary>The folder of a kind.</summary>
    public string Of(string kind) => System.IO.Path.Combine(Path, kind);

    /// <summary>Adds a document.</summary>
    /// <param name="kind">Its kind, after which its folder is named.</param>
    /// <param name="document">Its text.</param>
    /// <param name="content">What the truth says; null when only the outcome counts.</param>
    /// <param name="expected">The outcome.</param>
    public VosiFolder With(string kind, string document, object? content, string expected = "parse-ok")
    {
        Directory.CreateDirectory(Of(kind));
        var manifest = System.IO.Path.Combine(Of(kind), "manifest.jsonl");
        var file = $"{(File.Exists(manifest) ? File.ReadAllLines(manifest).Length : 0)}.xml";
        File.WriteAllText(System.IO.Path.Combine(Of(kind), file), document);
        File.WriteAllText(
            System.IO.Path.Combine(Of(kind), file + ".json"),
            JsonSerializer.Serialize(content is null ? new { file } : (object)new { file, content }));
        File.AppendAllText(
            manifest, JsonSerializer.Serialize(
                new { file, kind, expected, source = $"someone:{file}", notes = "what is odd", truth = file + ".json" }) + "\n");
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
