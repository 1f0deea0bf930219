namespace TypedTap.Votable.Cells;

/// <summary>How the bytes of a cell are to be read.</summary>
internal enum CellEncoding : byte
{
    /// <summary>The serialisation says that the cell is null.</summary>
    Null,

    /// <summary>UTF-8 text of TABLEDATA as it stands in the document, without references.</summary>
    Text,

    /// <summary>The same with references that are not decoded yet; only while a row is being read.</summary>
    References,

    /// <summary>UTF-8 text of TABLEDATA, references decoded and line ends normalised.</summary>
    DecodedText,

    /// <summary>Big-endian bytes of BINARY: nulls are magic values, NaN or zero lengths.</summary>
    Binary,

    /// <summary>Big-endian bytes of BINARY2 whose null flag is not set.</summary>
    Binary2,
}
