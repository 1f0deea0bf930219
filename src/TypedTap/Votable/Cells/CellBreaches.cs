namespace TypedTap.Votable.Cells;

/// <summary>Breaches of the standard within cells.</summary>
internal static class CellBreaches
{
    /// <summary>Records a breach that does no harm.</summary>
    public static void Tell(in Cell cell, VoTableWarningCode code, string problem)
    {
        var log = cell.Column.Warnings;
        if (!log.IsStrict && log.TryCount(code, cell.Column.Field.Name))
            return;
        log.Report(code, CellErrors.Sentence(cell, problem), cell.Column.Field.Name, cell.Row);
    }

    /// <summary>Records a breach that loses or changes a value, or makes an error of it.</summary>
    public static void Reject(in Cell cell, VoTableWarningCode code, VoTableException error)
    {
        var log = cell.Column.Warnings;
        if (log.KeepsValues)
            throw error;
        if (!log.TryCount(code, cell.Column.Field.Name))
            log.Report(code, error.Message, cell.Column.Field.Name, cell.Row);
    }
}
