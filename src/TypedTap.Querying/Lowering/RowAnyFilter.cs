using TypedTap.Adql;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows that pass one of the filters.</summary>
public sealed record RowAnyFilter(ValueList<RowFilter> Filters) : RowFilter;
