using TypedTap;

namespace Quickstart.Archives;

/// <summary>Any service with the table of the ObsCore standard; the snapshot has no service of its own.</summary>
[TapArchive("ivoa-obscore")]
public partial class ObsCoreService;
