using System.Text.Json;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Errors;

/// <summary>What a document that tells of an error says, as others found it.</summary>
/// <param name="Message">The words of the error; null where nobody could take them out.</param>
/// <param name="IsError">Whether anybody found an error in it.</param>
/// <param name="Rows">How many rows stand before the error; null when that does not count.</param>
internal sealed record ErrorTruth(string? Message, bool IsError, long? Rows)
{
    /// <summary>Reads the words from the manifest (<c>error_message</c>) or the truth file (the last <c>query_status</c>).</summary>
    /// <exception cref="CorpusException">The truth file cannot be read or has another form.</exception>
    public static ErrorTruth Read(CorpusRecord record, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(CorpusFile.Text(path));
            var root = document.RootElement;
            var status = LastStatus(root);
            if (record.Optional("error_message") is { } named)
                return new ErrorTruth(named, true, null);
            if (status is not { } last)
                return new ErrorTruth(null, false, null);
            // An error told before the table makes its rows worthless: none is delivered.
            var isBehind = last.GetProperty("after_table").GetBoolean();
            return new ErrorTruth(last.GetProperty("text").GetString(), true, isBehind ? RowCount(root) : 0);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CorpusException(
                $"{path}: the file is no truth file of an error document ({e.Message}) It must have xml.query_status, each with value, after_table and text.", e);
        }
    }

    private static JsonElement? LastStatus(JsonElement root) =>
        root.TryGetProperty("xml", out var xml) && xml.TryGetProperty("query_status", out var statuses) && statuses.GetArrayLength() > 0
            ? statuses.EnumerateArray().Last()
            : null;

    private static long? RowCount(JsonElement root) =>
        root.TryGetProperty("tables", out var tables) && tables.ValueKind == JsonValueKind.Array && tables.GetArrayLength() == 1
            ? tables[0].GetProperty("nrow").GetInt64()
            : null;
}
