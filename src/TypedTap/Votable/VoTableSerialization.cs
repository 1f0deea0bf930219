namespace TypedTap.Votable;

/// <summary>How the rows of a table are written (VOTable 1.4, section 5).</summary>
public enum VoTableSerialization
{
    /// <summary>There are no rows: the document has no table, or its table has no data.</summary>
    None,

    /// <summary>XML elements TR and TD.</summary>
    TableData,

    /// <summary>Big-endian binary in base64, nulls by magic values.</summary>
    Binary,

    /// <summary>Big-endian binary in base64, each row preceded by null flags.</summary>
    Binary2,

    /// <summary>A FITS binary table (VOTable 1.4, section 5.2).</summary>
    Fits,
}
