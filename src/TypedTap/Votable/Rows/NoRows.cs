namespace TypedTap.Votable.Rows;

/// <summary>Rows that there are none of.</summary>
internal sealed class NoRows(VoTableSerialization serialization) : RowSource([])
{
    public override VoTableSerialization Serialization => serialization;

    protected override bool TryReadRow() => false;

    protected override ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken) => new(result: false);
}
