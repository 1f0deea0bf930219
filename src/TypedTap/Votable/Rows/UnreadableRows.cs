using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows;

/// <summary>Rows that can't be read, which is told only to whoever wants them: the metadata can be read all the same.</summary>
internal sealed class UnreadableRows(VoTableException reason) : RowSource([])
{
    public override VoTableSerialization Serialization => VoTableSerialization.None;

    protected override bool TryReadRow() => false;

    protected override ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken) => throw reason;
}
