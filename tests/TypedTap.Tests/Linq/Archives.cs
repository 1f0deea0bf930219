using TypedTap.Tap;

namespace TypedTap.Tests.Linq;

/// <summary>The archives of these tests; nothing listens at the URLs unless a test makes something.</summary>
internal static class Archives
{
    public static Uri Nowhere { get; } = new("http://127.0.0.1:1/tap");

    public static CadcArchive Cadc { get; } = new(Nowhere);

    /// <summary>With what is known of CADC's own service.</summary>
    public static CadcArchive CadcItself { get; } = new(Nowhere, new TapClientOptions { Traits = TapServiceTraits.Cadc });

    public static EsoArchive Eso { get; } = new(Nowhere);

    public static ObsCoreService ObsCore { get; } = new(Nowhere);
}

[TapArchive("cadc")]
public partial class CadcArchive;

[TapArchive("eso-tap-obs")]
public partial class EsoArchive;

[TapArchive("ivoa-obscore")]
public partial class ObsCoreService;
