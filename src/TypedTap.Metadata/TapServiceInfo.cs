namespace TypedTap.Metadata;

/// <summary>The service that a snapshot describes, or the data model if there is no service (ObsCore as the standard has it).</summary>
public sealed record TapServiceInfo
{
    /// <summary>The short name, which is also the file stem: <c>cadc</c> for <c>cadc.tap.json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A title for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The base URL of the TAP service, without <c>/sync</c>: http or https, without user name, query and fragment. Null for a
    /// data model without a service.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>The IVOA identifier (<c>ivo://…</c>), or null if it is not known for sure.</summary>
    public string? Ivoid { get; init; }
}
