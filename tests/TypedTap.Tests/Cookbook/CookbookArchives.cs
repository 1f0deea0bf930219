using TypedTap;

namespace Cookbook;

[TapArchive("cookbook-eso")]
public partial class EsoCookbook;

[TapArchive("cookbook-eso-cat")]
public partial class EsoCatalogues;

[TapArchive("cadc")]
public partial class CadcCookbook;

[TapArchive("cookbook-gaia")]
public partial class GaiaCookbook;

[TapArchive("cookbook-simbad")]
public partial class SimbadCookbook;

[TapArchive("cookbook-vizier")]
public partial class VizierCookbook;

[TapArchive("cookbook-rubin")]
public partial class RubinCookbook;

[TapArchive("cookbook-regtap")]
public partial class RegTapCookbook;
