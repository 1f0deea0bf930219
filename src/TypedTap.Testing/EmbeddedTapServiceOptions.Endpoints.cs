namespace TypedTap.Testing;

public sealed partial record EmbeddedTapServiceOptions
{
    /// <summary>
    /// Further services beside TAP: what else an archive has, by path. They are asked after the service's own paths, behind the same
    /// logins, and recorded like these. The first that has the path answers.
    /// </summary>
    public IReadOnlyList<EmbeddedEndpoint> Endpoints { get; init => field = value ?? []; } = [];
}
