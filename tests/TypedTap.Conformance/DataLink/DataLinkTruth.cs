using System.Text.Json;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.DataLink;

/// <summary>What was found in a document without any reader of DataLink.</summary>
/// <param name="Services">The RESOURCEs that describe services.</param>
/// <param name="Links">The first table of links with its cells; null when there is none, or it is not listed cell by cell.</param>
internal sealed record DataLinkTruth(IReadOnlyList<JsonElement> Services, JsonElement? Links)
{
    /// <exception cref="CorpusException">It cannot be read or has another form.</exception>
    public static DataLinkTruth Read(string path)
    {
        using var document = JsonDocument.Parse(CorpusFile.Text(path));
        var root = document.RootElement.Clone();
        var services = root.GetProperty("xml").TryGetProperty("service_descriptors", out var found)
            ? found.EnumerateArray().Where(IsService).ToArray()
            : [];
        JsonElement? links = root.TryGetProperty("tables", out var tables) && tables.ValueKind == JsonValueKind.Array
            ? tables.EnumerateArray().Where(IsLinks).Select(static table => (JsonElement?)table).FirstOrDefault()
            : null;
        return new DataLinkTruth(services, links);
    }

    // Whoever extracted them took all that begins with "adhoc:"; the standard has two of these.
    private static bool IsService(JsonElement descriptor) => descriptor.GetProperty("utype").GetString() is "adhoc:service" or "adhoc:this";

    private static bool IsLinks(JsonElement table)
    {
        var names = table.GetProperty("columns")
            .EnumerateArray()
            .Select(static column => column.GetProperty("name").GetString()!.ToUpperInvariant())
            .ToHashSet();
        return names.Contains("SEMANTICS") && (names.Contains("ACCESS_URL") || names.Contains("ID"));
    }
}
