using TypedTap.Sky;

namespace TypedTap.Cadc;

/// <summary>What CADC's resolver knows of a name.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Position">Where it is, in ICRS.</param>
/// <param name="Service">Who knew it: <c>Simbad(simbad.u-strasbg.fr)</c>; null where the resolver does not say.</param>
/// <param name="ObjectType">What it is, as that service calls it; null where the resolver does not say.</param>
public sealed record CadcTarget(string Name, SkyPoint Position, string? Service, string? ObjectType);
