using TypedTap;

namespace Pipeline.Steps;

/// <summary>A target as it is uploaded. The names of the columns are words of no dialect.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Ra">Right ascension.</param>
/// <param name="Dec">Declination.</param>
/// <param name="Since">What the archive has changed since then is new.</param>
[VoTableRow]
public sealed partial record WatchedTarget(
    [property: TapColumn("target")] string Target,
    [property: TapColumn("target_ra", Unit = "deg", Ucd = "pos.eq.ra;meta.main")] double Ra,
    [property: TapColumn("target_dec", Unit = "deg", Ucd = "pos.eq.dec;meta.main")] double Dec,
    [property: TapColumn("since")] DateTime Since);
