using System.Text.Json.Serialization;
using TypedTap.Benchmarks.Votable.Floors;

namespace TypedTap.Benchmarks.Votable;

/// <summary>The figures as JSON: between our processes, and for --json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = false)]
[JsonSerializable(typeof(ReadResult))]
[JsonSerializable(typeof(IReadOnlyList<Floor>))]
[JsonSerializable(typeof(VotableReport))]
internal sealed partial class VotableJson : JsonSerializerContext;
