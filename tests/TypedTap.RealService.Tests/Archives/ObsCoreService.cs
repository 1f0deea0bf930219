namespace TypedTap.RealService.Tests;

[TapArchive("ivoa-obscore")]
public partial class ObsCoreService;
