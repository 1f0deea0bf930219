using System.Globalization;

namespace TypedTap.Conformance.Votable;

/// <summary>Our reading of a table beside those of STIL and astropy.</summary>
/// <param name="Differences">What is not as it should be, a line each.</param>
/// <param name="Columns">The columns that could be compared.</param>
internal sealed record TableComparison(
    IReadOnlyList<string> Differences, IReadOnlyList<(TruthColumn Column, ColumnVerdict Verdict)> Columns)
{
    public static TableComparison Of(TruthTable truth, ReadTable ours, int number)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"table {number}");
        if (ours.Columns.Count != truth.Columns.Count)
        {
            // STIL gives no columns to a table that refers to another which is not there; the document has them all the same.
            var isExplained = truth.Columns.Count == 0 && ours.Columns.Count == truth.FieldCount && ours.Rows == truth.Rows;
            return new TableComparison(
                isExplained ? [] : [$"{place}: ours has {ours.Columns.Count} columns, others' {truth.Columns.Count}"], []);
        }

        // Where there are no columns, astropy passes over the rows and STIL counts them.
        if (ours.Rows != truth.Rows && !(truth.Columns.Count == 0 && ours.Rows == truth.AstropyRows))
            return new TableComparison([$"{place}: ours has {ours.Rows} rows, others' {truth.Rows}"], []);

        var differences = new List<string>();
        var columns = new List<(TruthColumn, ColumnVerdict)>();
        for (var i = 0; i < truth.Columns.Count; i++)
        {
            var (column, read) = (truth.Columns[i], ours.Columns[i]);
            if (column.Name.Trim() != read.Name.Trim())
                differences.Add($"{place}, column {i + 1}: ours is called '{read.Name}', others' '{column.Name}'");
            var verdict = ColumnVerdict.Of(truth, i, read);
            columns.Add((column, verdict));
            if (verdict.Match == ColumnMatch.None)
                differences.Add($"{place}, column {i + 1} '{column.Name}' ({(column.Stil ?? column.Astropy)?.Type}): {verdict.Detail}");
        }

        return new TableComparison(differences, columns);
    }
}
