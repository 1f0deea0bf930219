using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>Where the cells of a FIELD lie in the rows of a binary table.</summary>
/// <param name="Plan">How they are decoded.</param>
/// <param name="Column">The column; null when the table lacks it, and all cells are null.</param>
internal sealed record FitsCell(ColumnPlan Plan, FitsColumn? Column)
{
    /// <summary>Whether the row has but a descriptor, and the elements lie in the heap.</summary>
    public bool IsInHeap => Column?.Code is 'P' or 'Q';
}
