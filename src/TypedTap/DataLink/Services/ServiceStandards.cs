namespace TypedTap.DataLink;

/// <summary>
/// The standardIDs that are known. Versions do not count: <c>DataLink#links-1.0</c> and <c>#links-1.1</c> are asked alike.
/// </summary>
internal static class ServiceStandards
{
    private static readonly (string Start, ServiceStandard Standard)[] Known =
    [
        ("ivo://ivoa.net/std/DataLink#links", ServiceStandard.DataLink),
        ("ivo://ivoa.net/std/SODA#sync", ServiceStandard.SodaSync),
        ("ivo://ivoa.net/std/SODA#async", ServiceStandard.SodaAsync),
    ];

    public static ServiceStandard Of(string? standardId)
    {
        // Identifiers of the IVOA are compared without case.
        var id = standardId.AsSpan().Trim();
        foreach (var (start, standard) in Known)
        {
            if (id.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (id.Length == start.Length || id[start.Length] == '-'))
                return standard;
        }

        return ServiceStandard.Other;
    }
}
