namespace TypedTap.Vosi;

/// <summary>A schema, table or column that is compared.</summary>
internal sealed record Place(string Schema, string? Table, string? Column, List<TableSetDifference> Differences)
{
    /// <summary>Compares texts that must be the same but for white space.</summary>
    public void Text(TableSetDifferenceKind kind, string? vosi, string? tapSchema) =>
        Compare(kind, vosi, tapSchema, Collapsed(vosi) == Collapsed(tapSchema));

    /// <summary>Compares texts whose case does not count either.</summary>
    public void Word(TableSetDifferenceKind kind, string? vosi, string? tapSchema) =>
        Compare(kind, vosi, tapSchema, string.Equals(Collapsed(vosi), Collapsed(tapSchema), StringComparison.OrdinalIgnoreCase));

    /// <summary>Records a difference unless there is none.</summary>
    public void Compare(TableSetDifferenceKind kind, string? vosi, string? tapSchema, bool areSame)
    {
        if (!areSame)
            Differences.Add(new TableSetDifference(kind, Schema, Table, Column, vosi, tapSchema));
    }

    private static string Collapsed(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
