using TypedTap.Adql;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows that pass all of the filters.</summary>
public sealed record RowAllFilter(ValueList<RowFilter> Filters) : RowFilter;
