namespace TypedTap.Testing.Tests;

/// <summary>CADC's tables.</summary>
[TapArchive("cadc")]
public partial class CadcArchive;

/// <summary>The table of ObsCore.</summary>
[TapArchive("ivoa-obscore")]
public partial class ObsCoreArchive;
