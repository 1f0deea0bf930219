using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose column, a list kept as text, has an item; a null has none.</summary>
public sealed record RowListFilter(int Ordinal, QueryListTest Test) : RowFilter;
