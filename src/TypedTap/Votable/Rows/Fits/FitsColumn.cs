namespace TypedTap.Votable.Rows.Fits;

/// <summary>A column of a binary table: FITS 4.0, section 7.3.2.</summary>
/// <param name="Name">TTYPEn; null when there is none.</param>
/// <param name="Code">The data type of TFORMn: one of L X B I J K A E D C M P Q.</param>
/// <param name="Repeat">How many elements the column has in a row; bits of X, characters of A, 0 or 1 descriptors of P and Q.</param>
/// <param name="Offset">Where the column begins in a row, in bytes.</param>
/// <param name="Bytes">How many bytes it takes in a row.</param>
/// <param name="Null">TNULLn: the value of B, I, J or K that stands for none.</param>
/// <param name="Scale">TSCALn: value = Zero + Scale * what is stored; 1 when there is none.</param>
/// <param name="Zero">TZEROn; 0 when there is none.</param>
internal sealed record FitsColumn(string? Name, char Code, int Repeat, int Offset, int Bytes, long? Null, double Scale, double Zero)
{
    /// <summary>The data type of the elements that a descriptor P or Q points to; otherwise the column's own.</summary>
    public char ElementCode { get; init; } = Code;
}
