namespace OfflineTests;

/// <summary>What was taken in a night: the pipeline that is tested here.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Frames">How many science frames it took.</param>
/// <param name="Seconds">How long they were exposed, all together.</param>
public sealed record NightReport(string Instrument, int Frames, double Seconds)
{
    /// <summary>The instruments of a night in the order of their names.</summary>
    /// <param name="eso">The archive.</param>
    /// <param name="firstMjd">The noon before the night, as a Modified Julian Date.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<NightReport>> OfAsync(
        EsoArchive eso, double firstMjd, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eso);
        var frames = await eso.Dbo.Raw
            .Where(frame => frame.DpCat == "SCIENCE" && frame.MjdObs >= firstMjd && frame.MjdObs < firstMjd + 1)
            .Select(frame => new { frame.Instrument, frame.Exposure })
            .ToListAsync(cancellationToken);
        return
        [
            .. from frame in frames
               where frame.Instrument is not null
               group frame by frame.Instrument into taken
               orderby taken.Key
               select new NightReport(taken.Key, taken.Count(), taken.Sum(frame => frame.Exposure ?? 0)),
        ];
    }
}
