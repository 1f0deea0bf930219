using System.Globalization;
using System.Text.Json;

namespace TypedTap.Auth;

/// <summary>The simple members of a JSON object that a service sent; what is of another kind counts as not there.</summary>
internal sealed class JsonObject
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = [];

    private JsonObject()
    {
    }

    /// <summary>The object; null when the text is something else.</summary>
    public static JsonObject? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.Span is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var found = new JsonObject();
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String)
                    found._texts[member.Name] = member.Value.GetString()!;
                else if (member.Value.ValueKind == JsonValueKind.Number)
                    found._texts[member.Name] = member.Value.GetRawText();
                else if (member.Value.ValueKind == JsonValueKind.Array)
                    found._lists[member.Name] = [.. member.Value.EnumerateArray().Where(IsText).Select(item => item.GetString()!)];
            }

            return found;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or with half a character in a string.
            return null;
        }
    }

    /// <summary>A string, or a number as it was written.</summary>
    public string? Text(string name) => _texts.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The strings of an array.</summary>
    public IReadOnlyList<string> Texts(string name) => _lists.TryGetValue(name, out var list) ? list : [];

    /// <summary>A span of time in seconds, positive and at most ten years; some services write it as a string.</summary>
    public TimeSpan? Seconds(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= 10 * 366 * 86400.0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>An absolute URL.</summary>
    public Uri? Url(string name) => Uri.TryCreate(Text(name), UriKind.Absolute, out var url) ? url : null;

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
