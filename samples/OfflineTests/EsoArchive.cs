using TypedTap;

namespace OfflineTests;

/// <summary>ESO's observations.</summary>
[TapArchive("eso-tap-obs")]
public partial class EsoArchive;
