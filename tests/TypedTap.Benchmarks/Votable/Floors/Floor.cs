namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>The least that a part of the work can take.</summary>
/// <param name="Name">The part.</param>
/// <param name="Best">Seconds of the quickest run.</param>
/// <param name="Median">Seconds of the run in the middle.</param>
/// <param name="Bytes">How many bytes were gone through; 0 when it is no matter of bytes.</param>
internal sealed record Floor(string Name, double Best, double Median, long Bytes);
