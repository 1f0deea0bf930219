using System.Text.Json;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Votable;

/// <summary>What other readers found in a document.</summary>
/// <param name="Tables">The tables; null when only the outcome counts.</param>
internal sealed record TruthFile(IReadOnlyList<TruthTable>? Tables)
{
    /// <summary>Reads a truth file.</summary>
    /// <exception cref="CorpusException">It cannot be read or has another form.</exception>
    public static TruthFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(CorpusFile.Text(path));
            var root = document.RootElement.Clone();
            if (!root.TryGetProperty("tables", out var tables) || tables.ValueKind != JsonValueKind.Array)
                return new TruthFile(Tables: null);
            var fields = Fields(root);
            return new TruthFile(
                tables.EnumerateArray().Select((table, i) => new TruthTable(table, i < fields.Count ? fields[i] : null)).ToArray());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CorpusException(
                $"{path}: the file is no truth file ({e.Message}) It must be one JSON object with tables, each with nrow, columns and rows.", e);
        }
    }

    private static List<int?> Fields(JsonElement root) =>
        root.TryGetProperty("xml", out var xml) && xml.TryGetProperty("tables", out var tables) && tables.ValueKind == JsonValueKind.Array
            ? [.. tables.EnumerateArray().Select(
                table => table.TryGetProperty("fields", out var fields) ? fields.GetArrayLength() : (int?)null)]
            : [];
}
