using System.Text.Json.Serialization;

namespace TypedTap.Metadata.Json;

/// <summary>The generated metadata of the model. It describes the file format: reader, writer and JSON Schema follow it.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TapSnapshot))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;
