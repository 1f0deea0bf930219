namespace TypedTap.Conformance.Votable;

/// <summary>Our reading of a column beside those of STIL and astropy.</summary>
/// <param name="Match">With whose it agrees.</param>
/// <param name="IsStrict">Whether it does letter by letter.</param>
/// <param name="Detail">The first difference, for a column that agrees with nobody's.</param>
internal sealed record ColumnVerdict(ColumnMatch Match, bool IsStrict, string Detail = "")
{
    /// <summary>Why STIL and astropy disagree, where they do.</summary>
    public Dispute? Dispute { get; init; }

    public static ColumnVerdict Of(TruthTable table, int ordinal, ReadColumn ours)
    {
        var column = table.Columns[ordinal];
        var dispute = column.IsDisputed ? Votable.Dispute.Of(table, ordinal) : null;
        var match = (IsOf(column.Stil), IsOf(column.Astropy), IsOf(column.StilRelaxed)) switch
        {
            (true, _, _) => column.IsDisputed ? ColumnMatch.Stil : ColumnMatch.All,
            (_, true, _) => column.IsDisputed ? ColumnMatch.Astropy : ColumnMatch.All,
            (_, _, true) => ColumnMatch.StilRelaxed,
            _ => ColumnMatch.None,
        };
        if (match != ColumnMatch.None)
        {
            return new ColumnVerdict(
                match, new[] { column.Stil, column.Astropy, column.StilRelaxed }.Any(
                    r => r is not null && ours.Strict.Contains(r.Strict, StringComparer.Ordinal))) { Dispute = dispute };
        }

        var detail = Difference(table, ordinal, ours);
        return new ColumnVerdict(
            detail is null ? ColumnMatch.Cells : ColumnMatch.None, IsStrict: false, detail ?? "") { Dispute = dispute };

        bool IsOf(ReaderDigest? reader) => reader?.Loose == ours.Loose;
    }

    /// <summary>The first cell that is neither reader's; null when each is one's and all are listed.</summary>
    private static string? Difference(TruthTable table, int ordinal, ReadColumn ours)
    {
        var isExplained = false;
        for (var row = 0; row < Math.Min(table.Listed, ours.First.Count); row++)
        {
            var (stil, astropy) = (table.Stil(row, ordinal), table.Astropy(row, ordinal));
            var cell = ours.First[row];
            if (stil.Matches(cell) || astropy.Matches(cell))
                continue;
            isExplained = Votable.Dispute.IsUnfit(stil, astropy, cell) || Votable.Dispute.IsHexadecimal(stil, astropy, cell)
                || Votable.Dispute.IsUnknownBoolean(stil, cell);
            if (!isExplained)
                return $"row {row + 1}: ours {cell}, {(stil == astropy ? $"others {stil}" : $"STIL {stil}, astropy {astropy}")}";
        }

        // Digests that differ although every listed cell agrees: where the readers agree with each other too, a cell was listed only in
        // part.
        return table.Rows > table.Listed
            ? $"the first {table.Listed} rows are as others read them; one of the {table.Rows - table.Listed} after them is not"
            : isExplained || table.Columns[ordinal].IsDisputed ? null : "a cell that is listed only in part";
    }
}
