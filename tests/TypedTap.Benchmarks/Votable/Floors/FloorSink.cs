namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>Takes results, so that the compiler cannot leave out the work.</summary>
internal sealed class FloorSink
{
    public double Sum { get; set; }
}
