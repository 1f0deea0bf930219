using Pipeline.Settings;

namespace Pipeline;

/// <summary>How long to wait for the next round.</summary>
public static class Backoff
{
    /// <summary>The pause: the interval, or, after so many failures in a row, the first pause doubled for each further one.</summary>
    public static TimeSpan Of(int failures, PipelineOptions options)
    {
        if (failures == 0)
            return options.Interval;
        // As a number, which may become larger than any time.
        return TimeSpan.FromSeconds(Math.Min(options.Interval.TotalSeconds, options.FirstPause.TotalSeconds * Math.Pow(2, failures - 1)));
    }
}
