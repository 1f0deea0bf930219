using System.Text.Json.Serialization;

namespace TypedTap.Metadata.Json;

/// <summary>The generated metadata of the model. It describes the file formats: readers, writer and JSON Schemas follow it.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TapSnapshot))]
[JsonSerializable(typeof(TapOverrides))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;
