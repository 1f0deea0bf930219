using TypedTap;

namespace Quickstart.Archives;

/// <summary>ESO's observations: the generator adds constructors and <c>Dbo.Raw</c> from schemas/eso-tap-obs.tap.json.</summary>
[TapArchive("eso-tap-obs")]
public partial class EsoArchive;
