using System.Text.Json;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Uws;

/// <summary>What another reader found in a UWS document.</summary>
/// <param name="content">The job, or the list of jobs; the undefined element when only the outcome counts.</param>
internal sealed class UwsTruth(JsonElement content)
{
    /// <summary>Whether there is something to compare with.</summary>
    public bool HasContent => content.ValueKind == JsonValueKind.Object;

    /// <summary>Whether the document is a list of jobs.</summary>
    public bool IsList => content.GetProperty("document").GetString() == "jobs";

    public string? Version => content.GetProperty("version").GetString();

    public JsonElement Job => content.GetProperty("job");

    /// <summary>The lines of a list; none when it describes its jobs in full.</summary>
    public IReadOnlyList<JsonElement> References => Items("jobrefs");

    /// <summary>The jobs that a list describes in full.</summary>
    public IReadOnlyList<JsonElement> Jobs => Items("jobs");

    /// <summary>Reads a truth file.</summary>
    /// <exception cref="CorpusException">It cannot be read or has another form.</exception>
    public static UwsTruth Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(CorpusFile.Text(path));
            return new UwsTruth(document.RootElement.TryGetProperty("content", out var content) ? content.Clone() : default);
        }
        catch (JsonException e)
        {
            throw new CorpusException($"{path}: the file is no truth file ({e.Message}) It must be one JSON object with content.", e);
        }
    }

    private JsonElement[] Items(string name) =>
        content.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}
