using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows;

/// <summary>How far a binary row has been laid out: its cells up to a column, and its bytes up to there.</summary>
internal sealed class RowLayout(CellSlot[] slots)
{
    public CellSlot[] Slots { get; } = slots;

    /// <summary>The next column; -1 before the null flags.</summary>
    public int Column { get; set; } = -1;

    /// <summary>How many bytes have been laid out.</summary>
    public int Length { get; set; }

    /// <summary>Where the row began in the buffer when its slots were made.</summary>
    public int Origin { get; set; }

    /// <summary>Whether a text had characters outside the BMP.</summary>
    public bool HasAstral { get; set; }

    public void Reset()
    {
        Column = -1;
        Length = 0;
        HasAstral = false;
    }

    /// <summary>Moves the slots to where the row lies now.</summary>
    public void Rebase(int origin)
    {
        var distance = origin - Origin;
        if (distance == 0)
            return;
        Origin = origin;
        for (var i = 0; i < Slots.Length; i++)
            Slots[i] = Slots[i] with { Start = Slots[i].Start + distance };
    }
}
