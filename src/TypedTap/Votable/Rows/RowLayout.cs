using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows;

/// <summary>How far a binary row has been laid out: its cells up to a column, and its bytes up to there.</summary>
internal sealed class RowLayout(CellSlot[] slots)
{
    public CellSlot[] Slots { get; } = slots;

    /// <summary>The next column; -1 before the null flags.</summary>
    public int Column { get; set; } = -1;

    public int Length { get; set; }

    /// <summary>Whether a text had characters outside the BMP.</summary>
    public bool HasAstral { get; set; }

    public void Reset()
    {
        Column = -1;
        Length = 0;
        HasAstral = false;
    }
}
