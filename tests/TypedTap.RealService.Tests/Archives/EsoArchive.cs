namespace TypedTap.RealService.Tests;

[TapArchive("eso-tap-obs")]
public partial class EsoArchive;
