using System.Text.Json.Serialization;

namespace TypedTap.Downloads.Folder;

/// <summary>How records are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DownloadRecord))]
internal sealed partial class RecordJson : JsonSerializerContext;
