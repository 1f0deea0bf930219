using System.Text.Json;
using System.Text.Json.Nodes;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Vosi;

/// <summary>Lists of capabilities.</summary>
internal sealed class CapabilitiesKind : IVosiKind
{
    public async Task<IReadOnlyList<string>> CompareAsync(Stream document, JsonElement? truth, CancellationToken cancellationToken)
    {
        var ours = await VosiCapabilitiesReader.ReadAsync(document, null, cancellationToken);
        return truth is { } content ? MirrorDiff.Of(content, Mirror(ours)) : [];
    }

    private static JsonObject Mirror(VosiCapabilities ours) => new()
    {
        ["document"] = ours.RootElement,
        ["capabilities"] = List(ours.Capabilities, Capability),
    };

    private static JsonObject Capability(VosiCapability ours) => new()
    {
        ["standardID"] = ours.StandardId,
        ["xsi:type"] = ours.XsiType,
        ["description"] = ours.Description,
        ["interfaces"] = List(ours.Interfaces, Interface),
        ["dataModels"] = List(ours.DataModels, static model => Pair(model.IvoId, model.Name)),
        ["languages"] = List(ours.Languages, Language),
        ["outputFormats"] = List(ours.OutputFormats, Format),
        ["uploadMethods"] = List(ours.UploadMethods, static method => JsonValue.Create(method)),
        ["retentionPeriod"] = Limit(ours, VosiLimitKind.RetentionPeriod),
        ["executionDuration"] = Limit(ours, VosiLimitKind.ExecutionDuration),
        ["outputLimit"] = Limit(ours, VosiLimitKind.OutputLimit),
        ["uploadLimit"] = Limit(ours, VosiLimitKind.UploadLimit),
    };

    private static JsonObject Interface(VosiInterface ours) => new()
    {
        ["xsi:type"] = ours.XsiType,
        ["role"] = ours.Role,
        ["version"] = ours.Version,
        ["accessURL"] = List(ours.AccessUrls, static url => Pair(url.Text, url.Use)),
        ["mirrorURL"] = List(ours.MirrorUrls, static url => JsonValue.Create(url.Text)),
        ["securityMethod"] = List(ours.SecurityMethods, static method => JsonValue.Create(method.StandardId)),
        ["queryType"] = MirrorDiff.OneOf([.. ours.QueryTypes.Select(static type => JsonValue.Create(type))]),
        ["resultType"] = MirrorDiff.OneOf([.. ours.ResultTypes.Select(static type => JsonValue.Create(type))]),
    };

    private static JsonObject Language(VosiLanguage ours) => new()
    {
        ["name"] = ours.Name,
        ["versions"] = List(ours.Versions, static version => Pair(version.Text, version.IvoId)),
        ["features"] = List(ours.FeatureLists, static list => new JsonObject
        {
            ["type"] = list.Type,
            ["forms"] = List(list.Features, static feature => JsonValue.Create(feature.Form)),
        }),
    };

    private static JsonObject Format(VosiOutputFormat ours) => new()
    {
        ["mime"] = ours.Mime,
        ["alias"] = List(ours.Aliases, static alias => JsonValue.Create(alias)),
        ["ivo-id"] = ours.IvoId,
    };

    // Limits for several modes are several elements of the same name, of which the truth keeps one.
    private static JsonNode? Limit(VosiCapability ours, VosiLimitKind kind) => MirrorDiff.OneOf(
    [
        .. ours.Limits.Where(limit => limit.Kind == kind).Select(static limit =>
        {
            var mirror = new JsonObject();
            if (limit.Default is { } usual)
                mirror["default"] = Pair(usual.Text, usual.Unit);
            if (limit.Hard is { } hard)
                mirror["hard"] = Pair(hard.Text, hard.Unit);
            return mirror;
        }),
    ]);

    private static JsonArray Pair(string? one, string? two) => [one, two];

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> mirror) => [.. items.Select(mirror)];
}
