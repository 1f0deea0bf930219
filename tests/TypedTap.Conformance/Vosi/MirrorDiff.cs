using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedTap.Conformance.Vosi;

/// <summary>
/// Compares a truth with our model written in the truth's form, member by member. What is missing, null, empty text or an empty list says
/// the same: nothing. A member of the truth that the mirror lacks is a difference, so that nothing is passed over silently.
/// </summary>
internal static class MirrorDiff
{
    /// <summary>A truth that keeps one of several, where we keep all: it must be one of ours.</summary>
    public static JsonNode? OneOf(IReadOnlyList<JsonNode?> ours) => ours.Count switch
    {
        0 => null,
        1 => ours[0],
        _ => new JsonObject { [Several] = new JsonArray([.. ours]) },
    };

    private const string Several = "\0several";

    public static IReadOnlyList<string> Of(JsonElement truth, JsonNode? ours)
    {
        var differences = new List<string>();
        Compare(truth, ours, "", differences);
        return differences;
    }

    private static void Compare(JsonElement truth, JsonNode? ours, string path, List<string> differences)
    {
        if (ours is JsonObject several && several.TryGetPropertyValue(Several, out var candidates))
        {
            CompareAny(truth, candidates!.AsArray(), path, differences);
            return;
        }

        if (IsNothing(truth) && IsNothing(ours))
            return;
        switch (truth.ValueKind)
        {
            case JsonValueKind.Object when ours is JsonObject members:
                CompareObjects(truth, members, path, differences);
                break;
            case JsonValueKind.Array when ours is JsonArray items:
                CompareLists(truth, items, path, differences);
                break;
            case JsonValueKind.Array or JsonValueKind.Object:
                differences.Add($"{path}: ours {Shown(ours)}, truth {Shown(truth)}");
                break;
            default:
                if (ours is not JsonValue || Text(truth) != ours.ToString())
                    differences.Add($"{path}: ours {Shown(ours)}, truth {Shown(truth)}");
                break;
        }
    }

    private static void CompareAny(JsonElement truth, JsonArray candidates, string path, List<string> differences)
    {
        // A truth that keeps all, too, is compared as the list that it is.
        if (truth.ValueKind == JsonValueKind.Array && candidates.All(static candidate => candidate is not JsonArray))
            Compare(truth, candidates.DeepClone(), path, differences);
        else if (!candidates.Any(candidate => Of(truth, candidate).Count == 0))
            differences.Add($"{path}: truth {Shown(truth)} is none of ours, {Shown(candidates)}");
    }

    private static void CompareObjects(JsonElement truth, JsonObject ours, string path, List<string> differences)
    {
        foreach (var member in truth.EnumerateObject())
            Compare(member.Value, ours[member.Name], $"{path}.{member.Name}", differences);
        foreach (var (name, value) in ours)
        {
            if (!truth.TryGetProperty(name, out _) && !IsNothing(value))
                differences.Add($"{path}.{name}: ours {Shown(value)}, the truth has none");
        }
    }

    private static void CompareLists(JsonElement truth, JsonArray ours, string path, List<string> differences)
    {
        if (truth.GetArrayLength() != ours.Count)
            differences.Add($"{path}: ours has {ours.Count}, the truth {truth.GetArrayLength()}");
        var at = 0;
        foreach (var item in truth.EnumerateArray())
        {
            if (at < ours.Count)
                Compare(item, ours[at], string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), differences);
            at++;
        }
    }

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0)
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    private static bool IsNothing(JsonNode? value) =>
        value is null or JsonArray { Count: 0 }
            || (value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.ToString().Length == 0);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Shown(JsonElement value) => Cut(value.GetRawText());

    private static string Shown(JsonNode? value) => Cut(value?.ToJsonString() ?? "nothing");

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
