using System.Text.Json;

namespace TypedTap.Conformance.Votable;

/// <summary>A table as STIL and astropy read it.</summary>
internal sealed class TruthTable
{
    private readonly JsonElement _rows;
    private readonly JsonElement _astropyRows;

    /// <summary>A table of a truth file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fields">How many FIELDs the document has for it, if the truth file says so.</param>
    public TruthTable(JsonElement table, int? fields)
    {
        Rows = table.GetProperty("nrow").GetInt64();
        FieldCount = fields;
        AstropyRows = table.TryGetProperty("astropy_nrow", out var rows) ? rows.GetInt64() : null;
        _rows = table.GetProperty("rows");
        _astropyRows = AstropyRows is null && table.TryGetProperty("rows_astropy", out var astropyRows) ? astropyRows : _rows;
        // A reader with another number of rows has given up on the table; its digests say nothing.
        Columns = [.. table.GetProperty("columns")
            .EnumerateArray()
            .Select(column => TruthColumn.Of(column, hasAstropy: AstropyRows is null))];
    }

    public long Rows { get; }

    /// <summary>astropy's number of rows where it is another.</summary>
    public long? AstropyRows { get; }

    /// <summary>How many FIELDs the document has for it, by an extraction that is neither reader's; null when not known.</summary>
    public int? FieldCount { get; }

    public IReadOnlyList<TruthColumn> Columns { get; }

    /// <summary>How many rows are listed cell by cell.</summary>
    public int Listed => _rows.GetArrayLength();

    /// <summary>STIL's cell, or the only reader's.</summary>
    public TruthCell Stil(int row, int column) => TruthCell.Of(_rows[row][column], Columns[column]);

    /// <summary>astropy's cell.</summary>
    public TruthCell Astropy(int row, int column) => TruthCell.Of(_astropyRows[row][column], Columns[column]);
}
