namespace TypedTap.Votable;

/// <summary>A COOSYS: the frame of positions (VOTable 1.5, section 3.1). Attributes are verbatim, absent ones null.</summary>
public sealed record VoTableCoosys
{
    /// <summary>The XML ID, to which FIELDs refer.</summary>
    public string? Id { get; init; }

    /// <summary>The reference frame: ICRS, FK5, eq_FK5, galactic …</summary>
    public string? System { get; init; }

    /// <summary>The equinox, such as <c>J2000</c>.</summary>
    public string? Equinox { get; init; }

    /// <summary>The epoch of the positions, such as <c>J2015.5</c>.</summary>
    public string? Epoch { get; init; }

    /// <summary>The reference position, such as <c>BARYCENTER</c> (VOTable 1.5).</summary>
    public string? Refposition { get; init; }
}
