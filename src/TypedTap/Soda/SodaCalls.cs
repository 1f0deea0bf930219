using TypedTap.DataLink;
using TypedTap.Sky;

namespace TypedTap.Soda;

/// <summary>Makes calls of requests, checked against the descriptor.</summary>
internal static class SodaCalls
{
    /// <exception cref="ServiceParameterException">The service has no such parameter, or the request is outside of its limits.</exception>
    public static ServiceCall Of(ServiceCall call, SodaRequest request)
    {
        foreach (var regions in request.Regions.GroupBy(region => RegionParameter(call.Descriptor, region)))
            call = call.With(regions.Key, [.. regions.Select(static region => ServiceValue.Of(region))]);
        if (request.Bands.Count > 0)
            call = call.With("BAND", [.. request.Bands.Select(band => InMetres(band, call.Descriptor.FindInput("BAND")))]);
        if (request.Times.Count > 0)
            call = call.With("TIME", [.. request.Times]);
        if (request.Polarizations.Count > 0)
            call = call.With("POL", [.. request.Polarizations.Select(static state => ServiceValue.Of(state))]);
        foreach (var values in request.Parameters.GroupBy(static parameter => parameter.Key, StringComparer.OrdinalIgnoreCase))
            call = call.With(values.Key, [.. values.Select(static parameter => parameter.Value)]);
        return call;
    }

    private static string RegionParameter(ServiceDescriptor descriptor, ISkyShape region)
    {
        var name = region switch
        {
            SkyCircle => "CIRCLE",
            SkyPolygon => "POLYGON",
            SkyRange => "RANGE",
            _ => throw new ServiceParameterException(
                "POS", region.ToDali(), null,
                $"A cut-out is of a circle, a polygon or a range of coordinates, not of '{region.ToDali()}': give one of these."),
        };
        if (descriptor.FindInput(name) is not null)
            return name;
        if (descriptor.FindInput("POS") is not null)
            return "POS";
        var shapes = string.Join(
            ", ", descriptor.Inputs.Select(static input => input.Name).Where(static input => input is "CIRCLE" or "POLYGON" or "RANGE"));
        throw new ServiceParameterException(
            name,
            region.ToDali(),
            shapes,
            $"{descriptor} cuts out no {name.ToLowerInvariant()}: "
            + (shapes.Length > 0
                ? $"it takes {shapes}."
                : $"it takes no region at all, but {string.Join(", ", descriptor.Inputs.Select(static input => input.Name))}."));
    }

    // The standard's band is in metres, whatever a service may have made of it, or forgotten to say.
    private static ServiceValue InMetres(ServiceValue band, ServiceParameter? input)
    {
        if (band.Kind is not (ServiceValueKind.Numbers or ServiceValueKind.Interval) || band.Unit is not (null or "m"))
            return band;
        return string.IsNullOrWhiteSpace(input?.Unit) ? band.WithoutUnit() : band.In("m");
    }
}
