namespace TypedTap.Conformance.Votable;

/// <summary>With whose reading of a column ours agrees.</summary>
internal enum ColumnMatch
{
    /// <summary>With nobody's.</summary>
    None,

    /// <summary>With both, or with the only one there is.</summary>
    All,

    /// <summary>With STIL's where astropy's differs.</summary>
    Stil,

    /// <summary>With astropy's where STIL's differs.</summary>
    Astropy,

    /// <summary>With STIL's when it keeps whole a char column without arraysize, of which both otherwise cut all but a character.</summary>
    StilRelaxed,

    /// <summary>Each cell with one or the other, or null for a number that does not fit.</summary>
    Cells,
}
