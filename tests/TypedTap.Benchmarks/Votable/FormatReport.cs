using TypedTap.Benchmarks.Votable.Floors;

namespace TypedTap.Benchmarks.Votable;

/// <summary>All that was measured of one file.</summary>
/// <param name="Format">Its serialisation.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Timings">Programs, ours first.</param>
/// <param name="Verified">Our run that shares no strings and sums every character.</param>
/// <param name="Memory">Our runs over files of more and fewer rows.</param>
/// <param name="Floors">What cannot be gone below.</param>
internal sealed record FormatReport(
    string Format,
    long Bytes,
    IReadOnlyList<Timing> Timings,
    ReadResult? Verified,
    IReadOnlyList<ReadResult> Memory,
    IReadOnlyList<Floor> Floors)
{
    public Timing Ours => Timings[0];
}
