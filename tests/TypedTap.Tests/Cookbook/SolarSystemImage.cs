using TypedTap;

namespace Cookbook;

/// <summary>What a user uploads: an image and what was seen in it.</summary>
[VoTableRow]
public sealed partial record SolarSystemImage
{
    public string? Image { get; init; }

    public string? Target { get; init; }
}
