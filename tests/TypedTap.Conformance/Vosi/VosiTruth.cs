using System.Text.Json;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Vosi;

/// <summary>What others extracted from a document.</summary>
internal static class VosiTruth
{
    /// <summary>The content of a truth file; null when it has none, and only the outcome counts.</summary>
    /// <exception cref="CorpusException">The file cannot be read or is not one JSON object.</exception>
    public static JsonElement? Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(CorpusFile.Text(path));
            return document.RootElement.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
                ? content.Clone()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new CorpusException(
                $"{path}: the file is no truth file ({e.Message}) It must be one JSON object, with the content of the document under 'content'.", e);
        }
    }
}
