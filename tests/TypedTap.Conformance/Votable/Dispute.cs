using System.Globalization;

namespace TypedTap.Conformance.Votable;

/// <summary>Why STIL and astropy disagree about a column.</summary>
/// <param name="Category">In a few words.</param>
/// <param name="Right">Whose reading is to be preferred; <see cref="ColumnMatch.Cells"/> for neither's.</param>
internal sealed record Dispute(string Category, ColumnMatch Right)
{
    /// <summary>Judges by the first listed row on which they differ.</summary>
    public static Dispute Of(TruthTable table, int ordinal)
    {
        for (var row = 0; row < table.Listed; row++)
        {
            var (stil, astropy) = (table.Stil(row, ordinal), table.Astropy(row, ordinal));
            if (stil != astropy)
                return Of(stil.Text, astropy.Text, table.Columns[ordinal]);
        }

        return new Dispute("after the listed rows", ColumnMatch.Cells);
    }

    /// <summary>
    /// Whether a cell of ours is null for an integer that does not fit its column, of which STIL keeps too much or null, and astropy the
    /// nearest.
    /// </summary>
    public static bool IsUnfit(TruthCell stil, TruthCell astropy, string ours) => ours == CellTexts.Null && stil != astropy
        && (IsExtreme(astropy.Text) || (astropy.Text == "0" && stil.Text.StartsWith('-')))
        && (stil.Text == CellTexts.Null || long.TryParse(stil.Text, CultureInfo.InvariantCulture, out _));

    /// <summary>
    /// Whether a cell of ours is a negative integer in hexadecimal, which the standard has and neither reader understands.
    /// </summary>
    public static bool IsHexadecimal(TruthCell stil, TruthCell astropy, string ours) =>
        ours.StartsWith('-') && stil.Text == CellTexts.Null && IsExtreme(astropy.Text);

    /// <summary>
    /// Whether cells differ only in null elements of an array of booleans, which STIL has no room for: VOTable 1.4, section 6, has them.
    /// </summary>
    public static bool IsUnknownBoolean(TruthCell stil, string ours)
    {
        var elements = stil.Text.Trim('[', ']').Split(' ');
        if (stil.Text is not ['[', ..] || elements.Any(element => element is not ("T" or "F")))
            return false;
        var mine = ours == CellTexts.Null ? [.. Enumerable.Repeat(CellTexts.Null, elements.Length)] : ours.Trim('[', ']').Split(' ');
        return mine.Length == elements.Length
            && mine.Zip(elements).All(pair => pair.First == pair.Second || (pair.First, pair.Second) is (CellTexts.Null, "F"));
    }

    private static Dispute Of(string stil, string astropy, TruthColumn column)
    {
        if (stil is ['[', ..] || astropy is ['[', ..])
            return new Dispute("inside an array: null, Inf, commas or blanks between bits", ColumnMatch.Astropy);
        if (stil is ['"', ..] || astropy is ['"', ..])
        {
            return stil.Trim('"').Trim() == astropy.Trim('"').Trim() || astropy == CellTexts.Null
                ? new Dispute("white space round a string: STIL keeps, astropy strips", ColumnMatch.Stil)
                : new Dispute("string longer than its arraysize: STIL keeps, astropy cuts", ColumnMatch.Stil);
        }

        if (column.IsSingle || column.IsDouble)
            return new Dispute("spelling of Inf, or an empty null value", ColumnMatch.Astropy);
        return IsExtreme(astropy)
            ? new Dispute("integer that does not fit", ColumnMatch.Cells)
            : new Dispute("empty integer cell: STIL null, astropy 0", ColumnMatch.Stil);
    }

    private static bool IsExtreme(string text) =>
        text is "255" or "32767" or "-32768" or "2147483647" or "-2147483648" or "9223372036854775807" or "-9223372036854775808";
}
