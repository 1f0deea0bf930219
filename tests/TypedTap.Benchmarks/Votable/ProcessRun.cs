using System.Text.Json.Serialization;

namespace TypedTap.Benchmarks.Votable;

/// <summary>A process that ran to its end.</summary>
/// <param name="Wall">Seconds from its start to its end.</param>
/// <param name="Cpu">Seconds of processor time, its own and that of what it started; null where nothing tells.</param>
/// <param name="PeakBytes">The most memory that was resident; null where nothing tells.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record ProcessRun(double Wall, double? Cpu, long? PeakBytes, [property: JsonIgnore] string Output);
