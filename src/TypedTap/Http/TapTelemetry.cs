using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TypedTap;

/// <summary>What TypedTap tells of itself to OpenTelemetry and its like. Nothing that it tells has a secret in it.</summary>
public static class TapTelemetry
{
    /// <summary>
    /// The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.
    /// </summary>
    public const string Name = "TypedTap";

    internal static ActivitySource Source { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);

    internal static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>(
        "typedtap.request.duration", "s",
        "How long it took from the request, its repeats and redirects included, to the headers of the answer");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "typedtap.request.retries", "{repeat}", "Requests that were sent again");
}
