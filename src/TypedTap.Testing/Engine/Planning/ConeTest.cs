namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Two positions that must not be farther from each other than a radius, all in degrees; which of them is the centre makes no difference.
/// </summary>
internal sealed record ConeTest(ConePoint First, ConePoint Second, TermSide Radius);
