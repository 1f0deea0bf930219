using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// An answer in memory: its columns and rows, and whether the rows are all. Values are kept by column, in arrays of the columns' own
/// types. It never changes, and may be read by several threads at once.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Tables are called tables.")]
public sealed class TapTable : IReadOnlyList<TapRow>
{
    private readonly TableCells _cells;

    internal TapTable(TableCells cells, int rows, TapCompleteness completeness, ValueList<VoTableInfo> infos)
    {
        _cells = cells;
        Count = rows;
        Completeness = completeness;
        Infos = infos;
    }

    /// <summary>The columns.</summary>
    public TapColumns Columns => _cells.Columns;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether the rows are all. A truncated table is only made where truncation was allowed
    /// (<see cref="TapRequestOptions.AllowTruncation"/>).
    /// </summary>
    public TapCompleteness Completeness { get; }

    /// <summary>The INFO elements of the answer: what the service says of itself, the query and its status.</summary>
    public ValueList<VoTableInfo> Infos { get; }

    /// <summary>Everything that the answer tells beside its rows: RESOURCEs, parameters, descriptors of services.</summary>
    public VoTableDocument Document { get; internal init; } = new();

    /// <summary>The URL that answered, after redirects.</summary>
    internal Uri? Url { get; init; }

    /// <summary>A row, counted from 0. It can be kept for as long as one likes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public TapRow this[int index] => (uint)index < (uint)Count
        ? new TapRow(_cells, index + 1L)
        : throw new ArgumentOutOfRangeException(
            nameof(index), index, string.Create(CultureInfo.InvariantCulture, $"The table has {Count} rows, counted from 0."));

    /// <inheritdoc/>
    public IEnumerator<TapRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return new TapRow(_cells, i + 1L);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Rows, columns and completeness, for people.</summary>
    public override string ToString()
    {
        const int Named = 8;
        var names = string.Join(", ", Columns.Take(Named).Select(static column => column.Name));
        var more = Columns.Count > Named ? ", …" : "";
        return $"{Counted(Count, "row")} of {Counted(Columns.Count, "column")} ({names}{more}). {Completeness}";
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
