using System.Runtime.InteropServices;

namespace TypedTap.Votable.Cells;

/// <summary>Where a cell of the current row lies in the row's buffer; bits are packed, so BINARY keeps the count too.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellSlot(int Start, int Length, int Count, CellEncoding Encoding);
