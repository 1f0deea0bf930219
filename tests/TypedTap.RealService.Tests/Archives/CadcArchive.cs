namespace TypedTap.RealService.Tests;

[TapArchive("cadc")]
public partial class CadcArchive;
