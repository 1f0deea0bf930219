using System.Runtime.InteropServices;

namespace TypedTap.Generators.Snapshots;

/// <summary>A column by its number within its table, and the table's number within the whole file; both from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnIndex(int Table, int Column) : IComparable<ColumnIndex>
{
    public int CompareTo(ColumnIndex other) => Table == other.Table ? Column.CompareTo(other.Column) : Table.CompareTo(other.Table);
}
