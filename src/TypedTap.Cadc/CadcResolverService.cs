namespace TypedTap.Cadc;

/// <summary>Whom CADC's resolver asks.</summary>
public enum CadcResolverService
{
    /// <summary>All of them; the first that knows the name counts.</summary>
    All,

    /// <summary>SIMBAD.</summary>
    Simbad,

    /// <summary>NED.</summary>
    Ned,

    /// <summary>VizieR.</summary>
    VizieR,
}
