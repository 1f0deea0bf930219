using System.Text.Json;
using System.Text.Json.Nodes;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Vosi;

/// <summary>Documents about availability.</summary>
internal sealed class AvailabilityKind : IVosiKind
{
    public async Task<IReadOnlyList<string>> CompareAsync(Stream document, JsonElement? truth, CancellationToken cancellationToken)
    {
        var ours = await VosiAvailabilityReader.ReadAsync(document, null, cancellationToken);
        return truth is { } content ? MirrorDiff.Of(content, Mirror(ours)) : [];
    }

    private static JsonObject Mirror(VosiAvailability ours) => new()
    {
        ["available"] = ours.IsAvailable switch
        {
            true => MirrorDiff.OneOf(["true", "1", "True"]),
            false => MirrorDiff.OneOf(["false", "0", "False"]),
            null => null,
        },
        ["upSince"] = ours.UpSince?.Text,
        ["downAt"] = ours.DownAt?.Text,
        ["backAt"] = ours.BackAt?.Text,
        ["notes"] = new JsonArray([.. ours.Notes.Select(static note => JsonValue.Create(note))]),
    };
}
