using TypedTap.Adql;
using TypedTap.DataLink;
using TypedTap.Sky;

namespace TypedTap.Soda;

/// <summary>
/// What to cut out of a dataset (SODA 1.0 section 3): regions, bands, times, polarizations. Nothing set is the whole of that axis. Several
/// of one kind make several cut-outs, which most services do only in jobs; polarizations are one filter together.
/// </summary>
public sealed record SodaRequest
{
    /// <summary>The regions, in ICRS; each goes as CIRCLE, POLYGON, RANGE or POS, whichever the service has.</summary>
    public ValueList<ISkyShape> Regions { get; init; } = [];

    /// <summary>The bands: intervals of wavelengths in metres, or in the unit that the value has (<see cref="ServiceValue.In"/>).</summary>
    public ValueList<ServiceValue> Bands { get; init; } = [];

    /// <summary>The times: intervals of times, or of modified Julian dates.</summary>
    public ValueList<ServiceValue> Times { get; init; } = [];

    /// <summary>The polarizations: <c>I</c>, <c>Q</c>, <c>RR</c> …</summary>
    public ValueList<string> Polarizations { get; init; } = [];

    /// <summary>Parameters that are the service's own, such as KIND or SCALE at DaCHS, by their names in its descriptor.</summary>
    public ValueList<KeyValuePair<string, ServiceValue>> Parameters { get; init; } = [];

    /// <summary>A request for a region.</summary>
    public static SodaRequest At(ISkyShape region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new SodaRequest { Regions = [region] };
    }

    /// <summary>The same with a band besides: wavelengths, frequencies or energies.</summary>
    /// <param name="lower">One end; it may be infinite.</param>
    /// <param name="upper">The other end.</param>
    /// <param name="unit">What they are in: <c>m</c>, <c>nm</c>, <c>GHz</c>, <c>keV</c>.</param>
    public SodaRequest WithBand(double lower, double upper, string unit = "m") =>
        this with { Bands = Bands.Add(ServiceValue.Of(new Interval<double>(lower, upper)).In(unit)) };

    /// <summary>The same with an interval of time besides.</summary>
    public SodaRequest WithTime(DateTime from, DateTime to) => this with { Times = Times.Add(new Interval<DateTime>(from, to)) };

    /// <summary>The same with polarizations besides.</summary>
    public SodaRequest WithPolarizations(params string[] states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return this with { Polarizations = [.. Polarizations, .. states] };
    }

    /// <summary>The same with a parameter of the service's own besides.</summary>
    public SodaRequest With(string name, ServiceValue value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Parameters = Parameters.Add(new(name, value)) };
    }
}
