using System.Text.Json;

namespace TypedTap.Conformance.Corpora;

/// <summary>One record of a corpus.</summary>
/// <param name="place">The file and the line.</param>
/// <param name="fields">Its fields.</param>
internal sealed class CorpusRecord(string place, JsonElement fields)
{
    public string Place => place;

    /// <summary>What the record is called: its id, else where it is from, else where it stands.</summary>
    public string Id => Optional("id") ?? Optional("source") ?? place;

    /// <summary>The group that it counts in when figures are broken down by a field.</summary>
    public string Group(string field) => fields.TryGetProperty(field, out var value)
        ? value.ValueKind == JsonValueKind.String ? Text(field, value) : value.GetRawText()
        : "(none)";

    /// <summary>A text that must be there.</summary>
    /// <exception cref="CorpusException">It is missing or no text.</exception>
    public string Required(string field)
    {
        var value = Field(field);
        return value.ValueKind == JsonValueKind.String ? Text(field, value) : throw Wrong(field, "a string");
    }

    /// <summary>A text that may be missing or null.</summary>
    /// <exception cref="CorpusException">It is something else.</exception>
    public string? Optional(string field)
    {
        if (!fields.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? Text(field, value) : throw Wrong(field, "a string or null");
    }

    /// <summary>A verdict: true, false, or null where there is none.</summary>
    /// <exception cref="CorpusException">The field is missing or something else.</exception>
    public bool? Verdict(string field) => Field(field).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw Wrong(field, "true, false or null"),
    };

    /// <summary>The records in a list; one that must be there.</summary>
    /// <exception cref="CorpusException">It is missing or no list of objects.</exception>
    public IReadOnlyList<CorpusRecord> List(string field)
    {
        var value = Field(field);
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            throw Wrong(field, "a list of objects");
        return [.. value.EnumerateArray().Select((element, i) => new CorpusRecord($"{place}: {field}[{i}]", element))];
    }

    private JsonElement Field(string field) => fields.TryGetProperty(field, out var value)
        ? value
        : throw new CorpusException(
            $"{place}: the record has no field '{field}'. Add it, or give a corpus of the kind that this suite reads.");

    private string Text(string field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new CorpusException($"{place}: the field '{field}' is no valid text: {e.Message}", e);
        }
    }

    private CorpusException Wrong(string field, string what) => new($"{place}: the field '{field}' must be {what}.");
}
