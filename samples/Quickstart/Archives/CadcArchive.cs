using TypedTap;

namespace Quickstart.Archives;

/// <summary>CADC's observations: the generator adds <c>Caom2.Observation</c> and <c>Caom2.Plane</c> from schemas/cadc.tap.json.</summary>
[TapArchive("cadc")]
public partial class CadcArchive;
