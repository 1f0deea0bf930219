using System.Text.Json.Serialization;

namespace TypedTap.Benchmarks.Votable;

/// <summary>The runs of one program over one file.</summary>
/// <param name="Format">The file's serialisation; empty for starts, which read none.</param>
/// <param name="Name">The program.</param>
/// <param name="Family">Ours, STIL or astropy.</param>
/// <param name="Runs">Its runs.</param>
/// <param name="Reads">What ours tells of itself, for each run.</param>
internal sealed record Timing(string Format, string Name, string Family, IReadOnlyList<ProcessRun> Runs, IReadOnlyList<ReadResult> Reads)
{
    public double Median => Figures.Median(Runs.Select(run => run.Wall));

    public double Best => Runs.Min(run => run.Wall);

    public double? Cpu => Figures.Median(Runs.Select(run => run.Cpu));

    [JsonIgnore]
    public long? Peak => Runs.Max(run => run.PeakBytes) ?? (Reads.Count == 0 ? null : Reads.Max(read => read.PeakBytes));

    /// <summary>Seconds of reading alone, where a program tells them.</summary>
    [JsonIgnore]
    public double? Reading => Reads.Count == 0 ? null : Figures.Median(Reads.Select(read => read.Seconds));

    [JsonIgnore]
    public double? BestReading => Reads.Count == 0 ? null : Reads.Min(read => read.Seconds);
}
