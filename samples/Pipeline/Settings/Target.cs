using TypedTap.Sky;

namespace Pipeline.Settings;

/// <summary>What is watched.</summary>
/// <param name="Name">Its name in the watch list.</param>
/// <param name="Position">Where it is.</param>
public sealed record Target(string Name, SkyPoint Position);
