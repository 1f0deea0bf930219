namespace TypedTap.Testing.Engine.Planning;

/// <summary>A position on the sky, by numbers in degrees.</summary>
internal sealed record ConePoint(TermSide Longitude, TermSide Latitude)
{
    public Dependencies Uses => Longitude.Uses.And(Latitude.Uses);
}
