namespace TypedTap.Sky;

/// <summary>
/// A shape on the sky, in ICRS: <see cref="SkyPoint"/>, <see cref="SkyCircle"/>, <see cref="SkyPolygon"/>,
/// <see cref="SkyBox"/>, <see cref="SkyRange"/> or <see cref="SkyUnion"/>.
/// </summary>
public interface ISkyShape
{
    /// <summary>
    /// The shape in the notation of DALI 1.2 (<c>circle 10.5 -20 0.5</c>), degrees, culture-free; a box as the polygon that it is, a union,
    /// which DALI has not, in the notation of STC-S.
    /// </summary>
    string ToDali();
}
