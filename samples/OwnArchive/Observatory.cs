using TypedTap;

namespace OwnArchive;

/// <summary>The observatory's archive.</summary>
[TapArchive("observatory")]
internal sealed partial class Observatory;
